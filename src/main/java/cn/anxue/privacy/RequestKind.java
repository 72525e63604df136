package cn.anxue.privacy;

/** What people may ask about what is kept of them. */
public enum RequestKind {
    /** A copy of all of it (个人信息保护法 art. 45). */
    EXPORT,
    /** That something wrong be put right (art. 46). */
    CORRECTION,
    /** That it be forgotten, where the law lets it (art. 47). */
    DELETION
}
