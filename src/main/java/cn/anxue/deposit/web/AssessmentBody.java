package cn.anxue.deposit.web;

import cn.anxue.deposit.AssessedRequirement;
import cn.anxue.deposit.DepositRequirement;
import cn.anxue.deposit.IndividualAssessment;
import cn.anxue.deposit.RequirementBasis;
import cn.anxue.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an officer assessed for one institution. */
@Schema(name = "DepositAssessmentBody")
public record AssessmentBody(
        @NotNull Money amount,

        @Schema(description = "Number of the decision it rests on") @NotNull @Size(max = 200)
        String document,

        @Schema(description = "Why the tiers are departed from; needed where the place has tiers")
        @Size(max = 500)
        @Nullable
        String reason,

        @Schema(description = "Last day of an exception granted for a time") @Nullable
        LocalDate until) {
    IndividualAssessment read() {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        return new IndividualAssessment(amount, document.strip(), why, until);
    }

    /** A requirement as entered. */
    @Schema(name = "DepositAssessment")
    public record Answer(
            UUID id,
            LocalDate from,
            @Nullable LocalDate until,
            RequirementBasis basis,
            @Nullable String tier,
            Money assessed,
            Money required,
            Money floor,
            String document,
            @Nullable String reason,
            Instant assessedAt) {
        static Answer from(AssessedRequirement assessed) {
            DepositRequirement requirement = assessed.requirement();
            return new Answer(
                    assessed.id(),
                    assessed.from(),
                    requirement.until(),
                    requirement.basis(),
                    requirement.tier(),
                    requirement.assessed(),
                    requirement.required(),
                    requirement.floor(),
                    requirement.document(),
                    requirement.reason(),
                    assessed.assessedAt());
        }
    }
}
