package cn.anxue.institution;

/** What an institution teaches (类别). */
public enum InstitutionCategory {
    /** School subjects (学科类). */
    SUBJECT,
    /** Arts (文化艺术类). */
    ARTS,
    /** Sports (体育类). */
    SPORTS,
    /** Science and technology (科技类). */
    SCIENCE,
    /** Full-time repeat of the last school year (高三全日制补习). */
    FULLTIME_RETAKE,
    /** Anything else. */
    OTHER
}
