package cn.anxue.fee.lesson;

import cn.anxue.ledger.EntryReason;

/** Why lessons move money in the journal. */
enum LessonReason implements EntryReason {
    /** Lessons were confirmed, by the family, by silence or by a ruling. */
    LESSONS_CONFIRMED
}
