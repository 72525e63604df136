package cn.anxue.fee.lesson;

/** What became of one item of a list. */
public enum LessonOutcome {
    /** The lesson is recorded. */
    RECORDED,
    /** The answer is taken. */
    ANSWERED,
    /** The very same was recorded or answered before; nothing was added. */
    DUPLICATE,
    /** It breaks a rule; nothing was added. */
    REFUSED
}
