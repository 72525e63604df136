package cn.anxue.duty;

import cn.anxue.calendar.Today;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes duties as a calendar (RFC 5545, RFC 7986): one all-day event each, since most calendars show no to-dos of others.
 * It says what is to be done and the number of the document, not whom it concerns: an address can be handed on.
 */
public final class ICalendar {
    private static final int OCTETS_MAX = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final String address;
    private final Instant stamp;

    /** @param address where the console is, without a slash at the end */
    private ICalendar(String address, LocalDate today) {
        this.address = address;
        // Of the day alone, so that the same duties are the same calendar.
        this.stamp = today.atStartOfDay(Today.ZONE).toInstant();
    }

    public static String write(List<Duty> duties, LocalDate today, String address) {
        ICalendar calendar = new ICalendar(address, today);
        calendar.head();
        long overdue = duties.stream().filter(duty -> duty.isOverdue(today)).count();
        if (overdue > 0) {
            calendar.reminder(overdue, today);
        }
        duties.forEach(duty -> calendar.event(duty, today));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void head() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Anxue//Work list//ZH");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("NAME", escaped("安学待办"));
        line("X-WR-CALNAME", escaped("安学待办"));
        line("X-WR-TIMEZONE", Today.ZONE.getId());
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        line("X-PUBLISHED-TTL", "PT1H");
    }

    /** What is overdue stands on days gone by, where nobody looks. */
    private void reminder(long overdue, LocalDate today) {
        begin("overdue@anxue", today);
        line("SUMMARY", escaped("逾期 " + overdue + " 项"));
        line("DESCRIPTION", escaped(overdue + " overdue\n" + address + "/console/work"));
        line("URL", address + "/console/work");
        end();
    }

    private void event(Duty duty, LocalDate today) {
        String number = duty.number() == null ? "" : " " + duty.number();
        String late = duty.isOverdue(today) ? "【逾期】" : "";
        begin(duty.subjectId() + "." + duty.kind() + "@anxue", duty.dueOn());
        line("SUMMARY", escaped(late + duty.text().zh() + number));
        line("DESCRIPTION", escaped(duty.text().en() + number + "\n" + address + duty.path()));
        line("CATEGORIES", escaped(duty.kind()));
        line("URL", address + duty.path());
        end();
    }

    private void begin(String uid, LocalDate day) {
        line("BEGIN", "VEVENT");
        line("UID", uid);
        line("DTSTAMP", STAMP.format(stamp));
        line("DTSTART;VALUE=DATE", DAY.format(day));
        line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        line("TRANSP", "TRANSPARENT");
    }

    private void end() {
        line("END", "VEVENT");
    }

    private void line(String name, String value) {
        fold(name + ":" + value);
    }

    /** No line is longer than 75 octets, and none ends within a character. */
    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_MAX) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }

    private static String escaped(String value) {
        String plain = value.replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
