package cn.anxue.fee.lesson;

/** What a family says of a lesson. */
public enum LessonAnswer {
    /** It was held. */
    CONFIRMED,
    /** It was not, or not as recorded. */
    DISPUTED
}
