package cn.anxue.fee.course;

/** Where a course stands. */
public enum CourseState {
    /** Written down; nobody outside sees it. */
    DRAFT,
    /** Public, and may be sold. */
    PUBLISHED,
    /** Taken down; what was sold stays sold. */
    WITHDRAWN;

    public boolean canBecome(CourseState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED || next == WITHDRAWN;
            case PUBLISHED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
