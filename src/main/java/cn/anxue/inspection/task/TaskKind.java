package cn.anxue.inspection.task;

/** What sort of inspection a visit belongs to. */
public enum TaskKind {
    /** In the course of things, as quarterly patrols (日常). */
    DAILY,
    /** Institution and inspectors drawn (双随机). */
    DOUBLE_RANDOM,
    /** Of a campaign (专项). */
    SPECIAL,
    /** Of the annual inspection (年检). */
    ANNUAL,
    /** To see whether what was found is put right (回访). */
    REVISIT
}
