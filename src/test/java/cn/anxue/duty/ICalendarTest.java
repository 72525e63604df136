package cn.anxue.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calendar as other programs read it. */
class ICalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
    private static final String HERE = "https://bureau.example";
    private static final UUID ID = UUID.fromString("0190a0b0-0000-7000-8000-000000000001");

    @Test
    void isReadByTheRules() {
        var read = CalendarChecker.read(ICalendar.write(
                List.of(
                        duty("notice.item.due", "整改项到期；请复查，并上传照片\\材料;一二三四五六七八九十一二三四五六七八九十", TODAY.plusDays(3)),
                        duty("notice.item.overdue", "整改逾期\r\nBEGIN:VEVENT", TODAY.minusDays(2)),
                        duty("refund.answer", "𠮷".repeat(60), TODAY)),
                TODAY,
                HERE));

        assertEquals(List.of(), read.faults());
        assertEquals(4, read.events().size(), "three and the one that counts what is overdue");
        assertEquals("逾期 1 项", read.events().get(0).get("SUMMARY"));
        assertEquals("20260311", read.events().get(0).get("DTSTART"));
        assertEquals(
                "整改项到期；请复查，并上传照片\\材料;一二三四五六七八九十一二三四五六七八九十 承教监改〔2026〕12号",
                read.events().get(1).get("SUMMARY"));
        assertEquals("20260314", read.events().get(1).get("DTSTART"));
        assertEquals("20260315", read.events().get(1).get("DTEND"));
        assertEquals(HERE + "/console/work", read.events().get(1).get("URL"));
        assertTrue(String.valueOf(read.events().get(2).get("SUMMARY")).startsWith("【逾期】"));
    }

    @Test
    void keepsTheIdentityOfADutyWhoseDayMoves() {
        var first = CalendarChecker.read(ICalendar.write(List.of(duty("a.b", "一", TODAY)), TODAY, HERE));
        var moved = CalendarChecker.read(ICalendar.write(List.of(duty("a.b", "一", TODAY.plusDays(9))), TODAY, HERE));
        var other = CalendarChecker.read(ICalendar.write(List.of(duty("a.c", "一", TODAY)), TODAY, HERE));

        assertEquals(first.events().get(0).get("UID"), moved.events().get(0).get("UID"));
        assertNotEquals(first.events().get(0).get("UID"), other.events().get(0).get("UID"));
    }

    @Test
    void namesNobody() {
        Duty duty = new Duty("a.b", ID, Text.of("到期", "Due"), "某某培训中心", null, TODAY, "/console/work");

        assertFalse(ICalendar.write(List.of(duty), TODAY, HERE).contains("某某"));
    }

    @Test
    void isACalendarAlsoWithoutDuties() {
        String empty = ICalendar.write(List.of(), TODAY, HERE);

        assertEquals(List.of(), CalendarChecker.read(empty).faults());
        assertTrue(empty.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"));
    }

    @Test
    void hasACheckerThatFindsFaults() {
        String good = ICalendar.write(List.of(duty("a.b", "甲，乙,丙", TODAY)), TODAY, HERE);

        for (String bad : List.of(
                good.replace("\r\n", "\n"),
                good.replace("\\,", ","),
                good.replace("\r\n ", ""),
                good.replaceFirst("UID:[^\r]*\r\n", ""),
                good.replace(";VALUE=DATE:", ":"),
                good.replace("END:VEVENT\r\n", ""),
                good.replace("DTEND;VALUE=DATE:20260312", "DTEND;VALUE=DATE:20260310"),
                good.replace("VERSION:2.0\r\n", ""))) {
            assertFalse(bad.equals(good), "nothing was broken");
            assertFalse(CalendarChecker.read(bad).faults().isEmpty(), bad);
        }
    }

    @Test
    void putsEachDayIntoItsSpan() {
        LocalDate sunday = LocalDate.of(2026, 3, 15);

        assertEquals(Span.OVERDUE, Span.of(TODAY.minusDays(1), TODAY));
        assertEquals(Span.TODAY, Span.of(TODAY, TODAY));
        assertEquals(Span.WEEK, Span.of(TODAY.plusDays(1), TODAY));
        assertEquals(Span.WEEK, Span.of(sunday, TODAY));
        assertEquals(Span.LATER, Span.of(sunday.plusDays(1), TODAY));
        assertEquals(Span.LATER, Span.of(sunday.plusDays(1), sunday));
    }

    private static Duty duty(String kind, String text, LocalDate dueOn) {
        return new Duty(kind, ID, Text.of(text, "To be done"), "某机构", "承教监改〔2026〕12号", dueOn, "/console/work");
    }
}
