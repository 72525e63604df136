package cn.anxue.inspection.annual;

/** Where a list stands that is put to a second person; it is decided once. */
enum BatchState {
    PROPOSED,
    APPROVED,
    REFUSED
}
