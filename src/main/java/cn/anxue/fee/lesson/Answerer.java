package cn.anxue.fee.lesson;

/** By whom a lesson came to where it stands. */
public enum Answerer {
    /** The family itself, under the order's own code. */
    FAMILY,
    /** The family in the national app, relayed by the supervising bureau. */
    NATIONAL_PLATFORM,
    /** Nobody, in the time the place allows. */
    SILENCE,
    /** Two people of the supervising bureau. */
    RULING,
    /** The institution, which took it back. */
    INSTITUTION
}
