package cn.anxue.identity;

/** How a scope is named in the database. */
enum ScopeKind {
    /** A node of the region tree. */
    REGION,
    /** One bank code. */
    BANK,
    /** One institution. */
    INSTITUTION,
    /** Nothing. */
    NONE
}
