package cn.anxue.fee.lesson;

/** Where a lesson stands. PostgreSQL knows the same moves. */
public enum LessonState {
    /** Recorded by the institution; the family has not answered. */
    HELD,
    /** The family says that it was not held as recorded; it alone waits for a ruling. */
    DISPUTED,
    /** The family, or a ruling, says that it was held; its money is earned. */
    CONFIRMED,
    /** Silence has confirmed it; its money is earned. */
    AUTO_CONFIRMED,
    /** It does not count: withdrawn by the institution, or ruled not held. */
    VOID;

    public boolean canBecome(LessonState next) {
        return switch (this) {
            case HELD -> next == CONFIRMED || next == AUTO_CONFIRMED || next == DISPUTED || next == VOID;
            case DISPUTED -> next == CONFIRMED || next == VOID;
            case CONFIRMED, AUTO_CONFIRMED, VOID -> false;
        };
    }

    /** Whether its money is the institution's. */
    public boolean isEarned() {
        return switch (this) {
            case CONFIRMED, AUTO_CONFIRMED -> true;
            case HELD, DISPUTED, VOID -> false;
        };
    }
}
