package cn.anxue.enforcement.notice;

/** How a problem was checked again. */
public enum CheckMethod {
    /** Seen on the spot. */
    ON_SITE,
    /** By documents handed in. */
    DOCUMENTS
}
