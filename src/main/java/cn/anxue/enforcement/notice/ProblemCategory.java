package cn.anxue.enforcement.notice;

/** The heading under which a problem is kept (分类建立台账). */
public enum ProblemCategory {
    /** Licence, scope, filing. */
    LICENCE,
    /** What is taught, when, and with which materials. */
    CONTENT,
    /** Teachers and their checks. */
    STAFF,
    /** Fees, receipts, money outside the supervised account. */
    FEES,
    /** Contracts and refunds. */
    CONTRACT,
    /** Rooms and fire exits. */
    PREMISES,
    /** Safety of children. */
    SAFETY,
    /** Advertising. */
    ADVERTISING,
    /** Anything else. */
    OTHER
}
