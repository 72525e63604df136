package cn.anxue.inspection.task;

/** How grave a finding is. */
public enum Severity {
    /** Put right at once. */
    MINOR,
    /** To be put right within a term. */
    ORDINARY,
    /** Endangers children or families' money. */
    SERIOUS
}
