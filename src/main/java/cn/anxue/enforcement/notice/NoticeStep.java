package cn.anxue.enforcement.notice;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a notice has come, step by step. The moves below are all there are; the database holds the same table. */
public enum NoticeStep {
    /** Being written; without a number. */
    DRAFT(NoticeState.PROPOSED),
    /** Waits for, or has passed, the check of its law by somebody else (法制审核). */
    LEGAL_CHECK(NoticeState.PROPOSED),
    /** A ruling waits for its decision. */
    PROPOSED(NoticeState.PROPOSED),
    /** Dropped, not approved, or not decided in time. */
    REFUSED(NoticeState.REFUSED),
    /** Numbered and in force, not served yet. */
    ISSUED(NoticeState.ISSUED),
    /** Handed to its addressee (送达); the clocks of the answer and of objections run. */
    SERVED(NoticeState.ISSUED),
    /** The addressee says it has it (签收). */
    ACKNOWLEDGED(NoticeState.ISSUED),
    /** The addressee has answered (回复). */
    ANSWERED(NoticeState.ISSUED),
    /** The answer is being looked at. */
    REVIEWING(NoticeState.ISSUED),
    /** The answer will do; what problems are open is still to be closed. */
    ACCEPTED(NoticeState.ISSUED),
    /** The answer will not do, or what was closed is found not done: a new day is set. */
    REJECTED(NoticeState.ISSUED),
    /** Fulfilled. */
    CLOSED(NoticeState.CLOSED),
    /** Taken back; it stays, shown as withdrawn. */
    WITHDRAWN(NoticeState.WITHDRAWN);

    private static final Map<NoticeStep, Set<NoticeStep>> MOVES = new EnumMap<>(NoticeStep.class);

    static {
        allow(DRAFT, LEGAL_CHECK, REFUSED);
        allow(LEGAL_CHECK, DRAFT, PROPOSED, ISSUED, REFUSED);
        allow(PROPOSED, ISSUED, REFUSED);
        allow(ISSUED, SERVED, WITHDRAWN);
        allow(SERVED, ACKNOWLEDGED, CLOSED, WITHDRAWN);
        allow(ACKNOWLEDGED, ANSWERED, CLOSED, WITHDRAWN);
        allow(ANSWERED, REVIEWING, CLOSED, WITHDRAWN);
        allow(REVIEWING, ACCEPTED, REJECTED, CLOSED, WITHDRAWN);
        allow(ACCEPTED, CLOSED, WITHDRAWN);
        allow(REJECTED, ANSWERED, CLOSED, WITHDRAWN);
        allow(CLOSED, REJECTED, WITHDRAWN);
    }

    private final NoticeState state;

    NoticeStep(NoticeState state) {
        this.state = state;
    }

    /** What it comes down to: whether the notice is in force. */
    public NoticeState state() {
        return state;
    }

    public boolean canBecome(NoticeStep next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether its addressee has to say something next. */
    public boolean awaitsAnswer() {
        return this == SERVED || this == ACKNOWLEDGED || this == REJECTED;
    }

    private static void allow(NoticeStep from, NoticeStep first, NoticeStep... others) {
        MOVES.put(from, EnumSet.of(first, others));
    }
}
