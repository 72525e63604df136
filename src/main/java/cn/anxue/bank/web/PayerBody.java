package cn.anxue.bank.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.identification.NamedPayer;
import cn.anxue.bank.identification.PayerNaming;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who an officer says had paid, and the documents that show it. */
@Schema(name = "LinePayerBody")
public record PayerBody(
        @NotBlank @Size(max = PayerBody.NAME_MAX) String name,

        @NotNull @Pattern(regexp = Payee.ACCOUNT) @Size(max = Payee.ACCOUNT_MAX)
        String account,

        @Size(max = PayerBody.NAME_MAX) @Nullable String bankName,

        @NotNull @Size(min = 1, max = PayerBody.EVIDENCE_MAX)
        List<@NotNull UUID> evidence,

        @NotNull @Size(min = 1, max = PayerBody.REASON_MAX) String reason) {
    static final int NAME_MAX = 128;
    static final int EVIDENCE_MAX = 10;
    static final int REASON_MAX = 500;

    /** What was proposed. */
    @Schema(name = "LinePayer")
    public record View(
            UUID id, @Schema(description = "The line") UUID line, ApprovalId approval, NamedPayer.State state) {
        static View of(NamedPayer payer) {
            return new View(payer.id(), payer.line().value(), payer.approval(), payer.state());
        }
    }

    PayerNaming.Asked read() {
        return asked(
                name, account, bankName, evidence.stream().map(DocumentId::new).toList(), reason);
    }

    static PayerNaming.Asked asked(
            String name, String account, @Nullable String bankName, List<DocumentId> evidence, String reason) {
        return new PayerNaming.Asked(Payee.named(bankName, account, name, ""), evidence, reason.strip());
    }
}
