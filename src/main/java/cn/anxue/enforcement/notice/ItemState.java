package cn.anxue.enforcement.notice;

/** Where one problem of a notice stands. */
public enum ItemState {
    /** Still to be put right. */
    OPEN,
    /** Said to be put right, with proof, once its notice was served and its route gone; to be checked. */
    REPORTED,
    /** Found put right by a second officer (销号). */
    CLOSED;

    /** What was found not done, before or after it was closed, is open again. */
    public boolean canBecome(ItemState next) {
        return switch (this) {
            case OPEN -> next == REPORTED;
            case REPORTED -> next == OPEN || next == CLOSED;
            case CLOSED -> next == OPEN;
        };
    }
}
