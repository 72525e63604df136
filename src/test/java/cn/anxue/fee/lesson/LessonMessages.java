package cn.anxue.fee.lesson;

import java.time.LocalDate;
import java.util.Map;

/** A message of each kind that tells of lessons. */
public final class LessonMessages {
    private LessonMessages() {}

    public static Map<String, String> texts() {
        return Map.of(
                LessonNotices.RECORDED,
                LessonTexts.recorded("少儿美术", 1, 3),
                LessonNotices.SILENCE,
                LessonTexts.silence("少儿美术", 3, LocalDate.of(2026, 3, 2)));
    }
}
