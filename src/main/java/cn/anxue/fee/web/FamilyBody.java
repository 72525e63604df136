package cn.anxue.fee.web;

import cn.anxue.fee.family.FamilyAcceptance;
import cn.anxue.problem.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What families send. */
public final class FamilyBody {
    static final Text ASKED = Text.of(
            "如订单与手机号相符，验证码已发送，10 分钟内有效。", "If order and phone match, a code has been sent; it holds for ten minutes.");

    private FamilyBody() {}

    /** Asks for a code. */
    @Schema(name = "FamilyCodeRequest")
    public record CodeRequest(
            @Schema(description = "The payment reference as printed, or the order's id", examples = "4KMNP-7RTWX")
            @NotNull
            @Size(min = 1, max = 64)
            String orderReference,

            @Schema(description = "The guardian's phone as the order has it", examples = "13900000001")
            @NotNull
            @Size(min = 1, max = 20)
            String phone) {}

    /** The same for everybody. */
    @Schema(name = "FamilyCodeAnswer")
    public record CodeAnswer(String message) {}

    /** Says yes to an order. */
    @Schema(name = "OrderAcceptance")
    public record Acceptance(
            @Schema(description = "As the order's contract names it", examples = "GF-2021-2604/2")
            @NotNull
            @Size(min = 1, max = 64)
            String contractVersion,

            @NotNull Boolean consent,

            @Schema(description = "A consent of its own to the use of the data of a child under 14") @Nullable
            Boolean childConsent) {
        FamilyAcceptance.Consent read() {
            return new FamilyAcceptance.Consent(contractVersion, consent, Boolean.TRUE.equals(childConsent));
        }
    }
}
