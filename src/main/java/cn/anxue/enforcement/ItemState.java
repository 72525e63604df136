package cn.anxue.enforcement;

/** Where one problem of a notice stands. */
public enum ItemState {
    /** Still to be put right. */
    OPEN,
    /** Found put right by a second officer (销号). */
    CLOSED;

    public boolean canBecome(ItemState next) {
        return this == OPEN && next == CLOSED;
    }
}
