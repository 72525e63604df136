package cn.anxue.fee.lesson;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The words of messages about lessons; sentences of at most 25 characters, and what to do in each. */
final class LessonTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private LessonTexts() {}

    static String recorded(String course, int firstN, int lastN) {
        String which = firstN == lastN ? "第" + firstN + "课" : "第" + firstN + "至" + lastN + "课";
        return "机构登记了《" + course + "》" + which + "。上过课请确认，没上或不符请提出异议。逾期不答复，将按当地规定视为确认。";
    }

    static String silence(String course, int lessons, LocalDate lastDay) {
        return "《" + course + "》有" + lessons + "节课待您确认。最迟" + DAY.format(lastDay) + "答复，之后视为确认，学费划给机构。没上或不符请提出异议。";
    }
}
