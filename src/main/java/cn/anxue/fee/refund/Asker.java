package cn.anxue.fee.refund;

/** Who asked that money goes back. */
public enum Asker {
    /** The family itself. */
    FAMILY,
    /** The institution gives back by itself. */
    INSTITUTION,
    /** An officer, for a family that cannot. */
    OFFICER
}
