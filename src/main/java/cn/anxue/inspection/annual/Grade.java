package cn.anxue.inspection.annual;

/** Credit grade of a year; how often each is drawn for inspection is a local rule (E23). */
public enum Grade {
    /** Trusted. */
    A,
    /** Ordinary. */
    B,
    /** Watched. */
    C,
    /** Lost credit. */
    D
}
