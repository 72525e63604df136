package cn.anxue.institution.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionMoves;
import cn.anxue.institution.InstitutionState;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move that is asked for. */
@Schema(
        name = "InstitutionMoveBody",
        requiredProperties = {"move", "on", "decision"})
public record MoveBody(
        @Schema(implementation = InstitutionMove.class) @Nullable
        String move,

        @Schema(format = "date") @Nullable String on,
        @Size(max = 100) @Nullable String decision) {

    /** What was asked for, once it was readable. */
    record Asked(InstitutionMove move, LocalDate on, String decision) {}

    /** What came of it: the state it is in now, and the proposal where one was made. */
    @Schema(name = "InstitutionMoveOutcome")
    public record Outcome(InstitutionState state, @Nullable ApprovalId approvalId) {
        static Outcome of(InstitutionMoves.Outcome outcome) {
            return new Outcome(outcome.state(), outcome.approval().orElse(null));
        }
    }

    Asked read() {
        var found = new Violations();
        var reader = new BodyReader(found);
        var asked = reader.choice("/move", move, InstitutionMove.values());
        var day = reader.requiredDate("/on", on);
        if (decision == null || decision.isBlank()) {
            found.add("/decision", RequestProblem.REQUIRED);
        }
        found.throwIfAny();
        return new Asked(Objects.requireNonNull(asked), Objects.requireNonNull(day), Objects.requireNonNull(decision));
    }
}
