package cn.anxue.institution;

/** What an institution may not do although its state would let it. */
public enum BarKind {
    /** No new orders. */
    NO_SALES,
    /** Nothing is released to it; refunds go on. */
    NO_RELEASES
}
