package cn.anxue.enforcement;

/** What a ruling brings upon an institution. */
public enum Hardship {
    /** It may not take new pupils; teaching and refunds go on. */
    ENROLMENT_STOPPED,
    /** It may not teach. */
    OPERATION_STOPPED,
    /** Its licence is taken away. */
    LICENCE_REVOKED
}
