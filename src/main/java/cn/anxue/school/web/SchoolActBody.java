package cn.anxue.school.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.school.Filing;
import cn.anxue.school.FilingDraft;
import cn.anxue.school.FilingState;
import cn.anxue.school.Provider;
import cn.anxue.school.ProviderDraft;
import cn.anxue.school.ProviderState;
import cn.anxue.school.Spending;
import cn.anxue.school.SpendingDraft;
import cn.anxue.school.SpendingPurpose;
import cn.anxue.school.SpendingState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Plans, providers and payments of one school, as they are sent and answered. */
final class SchoolActBody {
    private SchoolActBody() {}

    /** Both plans of a school. */
    @Schema(name = "SchoolFilingBody")
    record Plans(
            @NotNull LocalDate fromOn,
            @NotNull LocalDate untilOn,

            @Schema(description = "A pupil and month") @NotNull
            Money fee,

            @NotNull @Size(min = 1, max = 2_000) String service,
            @NotNull @Size(min = 1, max = 2_000) String allocation,

            @Schema(description = "Shares by purpose, of a hundred") @NotNull @Size(min = 1, max = 5)
            Map<@NotNull SpendingPurpose, @NotNull @Min(1) @Max(100) Integer> shares) {
        FilingDraft read() {
            return new FilingDraft(fromOn, untilOn, fee, service, allocation, shares);
        }
    }

    /** A filing. */
    @Schema(name = "SchoolFiling")
    record FilingAnswer(
            UUID id,
            FilingState state,
            ApprovalId approvalId,
            LocalDate fromOn,
            LocalDate untilOn,
            Money fee,
            String service,
            String allocation,
            Map<SpendingPurpose, Integer> shares,
            Instant filedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason) {
        static FilingAnswer from(Filing filing) {
            FilingDraft plans = filing.plans();
            return new FilingAnswer(
                    filing.id(),
                    filing.state(),
                    filing.approval(),
                    plans.fromOn(),
                    plans.untilOn(),
                    plans.fee(),
                    plans.service(),
                    plans.allocation(),
                    plans.shares(),
                    filing.filedAt(),
                    filing.decidedAt(),
                    filing.reason());
        }
    }

    /** An institution of the white list. */
    @Schema(name = "SchoolProviderBody")
    record Selection(
            @NotNull @Size(min = 18, max = 18) String uscc,
            @NotNull @Size(min = 1, max = 200) String service,
            @NotNull LocalDate fromOn,
            @NotNull LocalDate untilOn) {
        ProviderDraft read() {
            return new ProviderDraft(uscc, service, fromOn, untilOn);
        }
    }

    /** Why a selection ends. */
    @Schema(name = "SchoolProviderEndBody")
    record End(@NotNull @Size(min = 1, max = 200) String reason) {}

    /** A selection. */
    @Schema(name = "SchoolProvider")
    record ProviderAnswer(
            UUID id,
            InstitutionId institutionId,
            String name,
            String uscc,
            String listNumber,
            String service,
            LocalDate fromOn,
            LocalDate untilOn,
            ProviderState state,
            @Nullable LocalDate endedOn,
            @Nullable String reason) {
        static ProviderAnswer from(Provider provider) {
            return new ProviderAnswer(
                    provider.id(),
                    provider.institution(),
                    provider.name(),
                    provider.uscc(),
                    provider.listNumber(),
                    provider.service(),
                    provider.fromOn(),
                    provider.untilOn(),
                    provider.state(),
                    provider.endedOn(),
                    provider.reason());
        }
    }

    /** Payments to be decided by another person, each by itself. */
    @Schema(name = "SchoolSpendingsBody")
    record Payments(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Payment> spendings) {
        List<SpendingDraft> read() {
            return spendings.stream().map(Payment::read).toList();
        }
    }

    /** One of them. */
    @Schema(name = "SchoolSpendingBody")
    record Payment(
            @NotNull SpendingPurpose purpose,
            @NotNull Money amount,
            @NotNull @Size(min = 1, max = 500) String reason,

            @Schema(description = "The selection it pays, for that purpose alone") @Nullable
            UUID provider,

            @NotNull @Valid PayTo payee) {
        SpendingDraft read() {
            return new SpendingDraft(
                    purpose, amount, reason, provider, new Payee(payee.bankName(), payee.account(), payee.name()));
        }
    }

    /** An organisation's account. */
    @Schema(name = "SchoolPayee")
    record PayTo(
            @NotNull @Size(min = 1, max = 100) String bankName,
            @NotNull @Pattern(regexp = "^[0-9]{6,32}$") String account,
            @NotNull @Size(min = 1, max = 100) String name) {}

    /** The ids of what was proposed, in the order of the list; {@code id} is the first. */
    @Schema(name = "SchoolSpendingsProposed")
    record Proposed(UUID id, List<SpendingAnswer> spendings) {}

    /** A payment. */
    @Schema(name = "SchoolSpending")
    record SpendingAnswer(
            UUID id,
            SpendingState state,
            ApprovalId approvalId,
            SpendingPurpose purpose,
            Money amount,

            @Schema(description = "What of it public money pays, once decided")
            Money subsidies,

            String reason,
            @Nullable UUID provider,
            String fromAccount,
            Payee payee,
            Instant proposedAt,
            @Nullable LocalDate settledOn) {
        static SpendingAnswer from(Spending spending) {
            SpendingDraft draft = spending.draft();
            return new SpendingAnswer(
                    spending.id(),
                    spending.state(),
                    spending.approval(),
                    draft.purpose(),
                    draft.amount(),
                    spending.subsidies(),
                    draft.reason(),
                    draft.provider(),
                    spending.fromAccount(),
                    draft.payee(),
                    spending.proposedAt(),
                    spending.settledOn());
        }
    }
}
