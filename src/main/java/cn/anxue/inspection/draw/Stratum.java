package cn.anxue.inspection.draw;

/** The part of a pool that an institution is drawn from: its credit grade on the day of the pool. */
public enum Stratum {
    /** Trusted. */
    A,
    /** Ordinary. */
    B,
    /** Watched. */
    C,
    /** Lost credit. */
    D,
    /** No grade decided so far. */
    NONE
}
