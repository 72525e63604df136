package cn.anxue.inspection.task;

/** The heading of a finding; the same names as those of a notice's items. */
public enum FindingCategory {
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
