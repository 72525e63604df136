package cn.anxue.failure.web;

import cn.anxue.failure.FailureDraft;
import cn.anxue.failure.FailureId;
import cn.anxue.failure.FailureKind;
import cn.anxue.failure.FailureState;
import cn.anxue.failure.FailureView;
import cn.anxue.institution.InstitutionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What triggers a failure. */
@Schema(name = "FailureBody")
public record FailureBody(
        @NotNull UUID institutionId,
        @NotNull FailureKind kind,

        @Schema(description = "What shows it, and the document where there is one") @NotBlank @Size(max = 500)
        String basis) {
    FailureDraft read() {
        return new FailureDraft(kind, basis.strip());
    }

    /** When claims are taken. */
    @Schema(name = "ClaimsPeriodBody")
    public record Period(@NotNull LocalDate from, @NotNull LocalDate until) {}

    /** Why a failure is taken back. */
    @Schema(name = "FailureWithdrawalBody")
    public record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    /** A failure and how far it has been dealt with. */
    @Schema(name = "Failure")
    public record Answer(
            FailureId id,
            InstitutionId institutionId,
            String regionCode,
            FailureKind kind,
            String basis,
            FailureState state,
            LocalDate triggeredOn,
            @Nullable LocalDate claimsFrom,
            @Nullable LocalDate claimsUntil,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate endedOn) {
        static Answer from(FailureView failure) {
            return new Answer(
                    failure.id(),
                    failure.institution(),
                    failure.regionCode(),
                    failure.kind(),
                    failure.basis(),
                    failure.state(),
                    failure.triggeredOn(),
                    failure.claimsFrom(),
                    failure.claimsUntil(),
                    failure.publishedOn(),
                    failure.endedOn());
        }
    }
}
