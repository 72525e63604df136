package cn.anxue.ledger;

import cn.anxue.problem.ProblemException;
import java.util.Map;

/** What became of one act of a list. A refused act leaves no trace and does not touch its neighbours. */
public sealed interface Answer {
    ActId act();

    record Recorded(ActId act) implements Answer {}

    /** The very same act had been recorded before; nothing was added. */
    record AlreadyRecorded(ActId act) implements Answer {}

    record Refused(ActId act, LedgerProblem problem, Map<String, ?> facts) implements Answer {}

    /** @throws ProblemException where the act was refused */
    default void orThrow() {
        if (this instanceof Refused refused) {
            throw new ProblemException(refused.problem(), refused.facts());
        }
    }
}
