package cn.anxue.publicregister.find;

/** What is written there of an institution. */
public enum NameKind {
    /** The name on its licence. */
    NAME,
    /** What it calls itself. */
    BRAND,
    /** What it was called. */
    FORMER,
    /** Where it is. */
    ADDRESS
}
