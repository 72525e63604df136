package cn.anxue.fee.order;

/** What a price is for (domain.md F3a: each is measured by its own cap). */
public enum Billing {
    /** A stretch of time (按期收费). */
    BY_PERIOD,
    /** A number of lessons (按课时收费). */
    BY_LESSON
}
