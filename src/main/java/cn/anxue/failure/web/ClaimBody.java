package cn.anxue.failure.web;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.failure.Check;
import cn.anxue.failure.Claim;
import cn.anxue.failure.ClaimDraft;
import cn.anxue.failure.ClaimId;
import cn.anxue.failure.ClaimRules;
import cn.anxue.failure.ClaimState;
import cn.anxue.failure.Claimant;
import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import cn.anxue.privacy.Masks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim for money paid outside custody, or for an order our records left out. */
@Schema(name = "ClaimBody")
public record ClaimBody(
        @Nullable UUID orderId,
        @NotNull Money claimed,
        @NotBlank @Size(max = ClaimRules.NAME_MAX) String name,
        @NotNull @Pattern(regexp = ClaimRules.PHONE) String phone,
        @Valid @Nullable PayeeBody payee,

        @Schema(description = "What shows it") @NotBlank @Size(max = ClaimRules.EVIDENCE_MAX)
        String evidence,

        @Size(max = 20) @Nullable List<@NotNull UUID> documents) {
    private static final int NUMBERS_MAX = 10_000_000;

    ClaimDraft read() {
        return new ClaimDraft(
                orderId == null ? null : new OrderId(orderId),
                new Money(0, claimed.currency()),
                claimed,
                new Claimant(name.strip(), phone, payee == null ? null : payee.read()),
                evidence.strip(),
                documents == null ? List.of() : documents);
    }

    /** Whom to pay. */
    @Schema(name = "ClaimPayee")
    public record PayeeBody(
            @Size(max = ClaimRules.PAYEE_MAX) @Nullable String bankName,
            @NotNull @Pattern(regexp = ClaimRules.ACCOUNT) String account,
            @NotBlank @Size(max = ClaimRules.PAYEE_MAX) String name) {
        Payee read() {
            return new Payee(bankName == null ? null : bankName.strip(), account, name.strip());
        }

        static PayeeBody of(Payee payee) {
            return new PayeeBody(payee.bankName(), payee.account(), payee.name());
        }
    }

    /** What was found on checking a claim; a sum of zero rejects it. */
    @Schema(name = "ClaimCheckBody")
    public record CheckBody(
            @NotNull @Min(1) @Max(NUMBERS_MAX) Integer number,
            @NotNull Money verified,
            @Valid @Nullable PayeeBody payee,
            @Size(max = ClaimRules.REMARK_MAX) @Nullable String remark) {
        Check read() {
            return new Check(number, verified, payee == null ? null : payee.read(), remark);
        }
    }

    /** How many claims were taken at what our records say. */
    @Schema(name = "ClaimsAccepted")
    public record Accepted(int accepted) {}

    /** Why somebody looks. */
    @Schema(name = "ClaimLookBody")
    public record LookBody(
            @NotBlank @Size(min = 5, max = 500) String reason) {}

    /** A claim; name, phone and account are masked unless looked at for a reason. */
    @Schema(name = "Claim")
    public record Answer(
            ClaimId id,
            int number,
            @Nullable OrderId orderId,
            ClaimState state,
            Money recorded,
            Money claimed,
            Money verified,
            String name,
            @Nullable String phone,
            @Nullable PayeeBody payee,
            String evidence,
            List<UUID> documents,
            @Nullable String remark) {
        static Answer masked(Claim claim) {
            Claimant claimant = claim.claimant();
            String phone = claimant.phone();
            Payee payee = claimant.payee();
            return from(
                    claim,
                    Masks.name(claimant.name()),
                    phone == null ? null : Masks.phone(phone),
                    payee == null ? null : payee.masked());
        }

        static Answer clear(Claim claim) {
            Claimant claimant = claim.claimant();
            return from(claim, claimant.name(), claimant.phone(), claimant.payee());
        }

        private static Answer from(Claim claim, String name, @Nullable String phone, @Nullable Payee payee) {
            return new Answer(
                    claim.id(),
                    claim.number(),
                    claim.order(),
                    claim.state(),
                    claim.recorded(),
                    claim.claimed(),
                    claim.verified(),
                    name,
                    phone,
                    payee == null ? null : PayeeBody.of(payee),
                    claim.evidence(),
                    claim.documents(),
                    claim.remark());
        }
    }
}
