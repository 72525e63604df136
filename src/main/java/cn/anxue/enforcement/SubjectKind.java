package cn.anxue.enforcement;

/** Whom a notice or a list entry is about. */
public enum SubjectKind {
    /** A registered institution. */
    INSTITUTION,
    /** A body that teaches without a licence. */
    UNLICENSED,
    /** A school. */
    SCHOOL,
    /** A natural person; shown to the public in minimal form. */
    PERSON
}
