package cn.anxue.failure;

/** What happened to the institution. */
public enum FailureKind {
    /** Nobody can be reached any more (失联). */
    MISSING,
    /** The money was carried off (卷款). */
    RUNAWAY,
    /** It stopped teaching, by order or of its own (停办). */
    STOPPED
}
