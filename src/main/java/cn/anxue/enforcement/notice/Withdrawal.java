package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a notice is to be taken back, or was, and that its publication is taken down in time (行政处罚法 art. 48: within 3
 * working days).
 *
 * @param withdrawalReason also while the withdrawal awaits its decision
 * @param withdrawnBy somebody other than whoever asked, where two people decide
 * @param takeDownBy the last day on which the publication may stand; null where nothing was published
 */
@Embeddable
public record Withdrawal(
        @Nullable String withdrawalReason,
        @Nullable UUID withdrawalAskedBy,
        @Nullable UUID withdrawnBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate takeDownBy,
        @Nullable LocalDate takenDownOn,
        @Nullable UUID takenDownBy) {
    static final Withdrawal NONE = new Withdrawal(null, null, null, null, null, null, null);

    Withdrawal ask(ActorId by, String reason) {
        if (withdrawalReason != null) {
            throw new ProblemException(EnforcementProblem.WITHDRAWAL_PENDING);
        }
        return new Withdrawal(reason, by.value(), null, null, null, null, null);
    }

    Withdrawal done(ActorId by, LocalDate on, @Nullable LocalDate publishedUntil) {
        return new Withdrawal(withdrawalReason, withdrawalAskedBy, by.value(), on, publishedUntil, null, null);
    }

    Withdrawal takenDown(ActorId by, LocalDate on) {
        if (!isTakeDownOpen()) {
            throw new ProblemException(NoticeProblem.NOTHING_TO_TAKE_DOWN);
        }
        return new Withdrawal(
                withdrawalReason, withdrawalAskedBy, withdrawnBy, withdrawnOn, takeDownBy, on, by.value());
    }

    public boolean isTakeDownOpen() {
        return takeDownBy != null && takenDownOn == null;
    }

    public boolean isTakeDownLate(LocalDate today) {
        return takeDownBy != null && takenDownOn == null && takeDownBy.isBefore(today);
    }
}
