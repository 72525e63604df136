package cn.anxue.duty;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a calendar as RFC 5545 lays it down, and finds fault with everything else. Knows nothing of what wrote it. */
public final class CalendarChecker {
    private static final Pattern LINE =
            Pattern.compile("([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:\"[^\"\\p{Cntrl}]*\"|[^\"\\p{Cntrl};:,]*))*):(.*)");
    private static final Pattern ESCAPES = Pattern.compile("(?:[^\\\\;,\\p{Cntrl}]|\\\\[\\\\;,nN])*");
    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "CATEGORIES", "NAME", "X-WR-CALNAME");
    private static final Set<String> ONCE =
            Set.of("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL");

    private final List<String> faults = new ArrayList<>();
    private final List<Map<String, String>> events = new ArrayList<>();

    /** What was read: the properties of each event by name, and everything that is wrong. */
    public record Read(List<String> faults, List<Map<String, String>> events) {}

    public static Read read(String calendar) {
        CalendarChecker checker = new CalendarChecker();
        checker.check(calendar);
        return new Read(checker.faults, checker.events);
    }

    private void check(String calendar) {
        if (!calendar.endsWith("\r\n") || calendar.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            faults.add("lines do not all end with CRLF");
        }
        for (String line : calendar.split("\r\n")) {
            if (line.getBytes(StandardCharsets.UTF_8).length > 75) {
                faults.add("longer than 75 octets: " + line);
            }
        }
        components(calendar.replaceAll("\r\n[ \t]", "").split("\r\n"));
        Set<String> uids = new HashSet<>();
        events.forEach(event -> {
            if (!uids.add(event.getOrDefault("UID", ""))) {
                faults.add("twice the same UID: " + event);
            }
            event(event);
        });
    }

    private void components(String[] lines) {
        Deque<String> open = new ArrayDeque<>();
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                faults.add("no content line: " + line);
                continue;
            }
            String name = matcher.group(1);
            String value = matcher.group(3);
            switch (name) {
                case "BEGIN" -> {
                    if (open.isEmpty() != value.equals("VCALENDAR")) {
                        faults.add("begins out of place: " + value);
                    }
                    if (value.equals("VEVENT")) {
                        calendar(open.peek(), properties);
                    }
                    open.push(value);
                    properties = new LinkedHashMap<>();
                }
                case "END" -> {
                    if (open.isEmpty() || !open.pop().equals(value)) {
                        faults.add("ends what is not open: " + value);
                    }
                    if (value.equals("VEVENT")) {
                        events.add(properties);
                        properties = new LinkedHashMap<>();
                    }
                }
                default -> property(properties, name, matcher.group(2), value);
            }
        }
        if (!open.isEmpty()) {
            faults.add("not ended: " + open);
        }
    }

    /** Asked once, where the first event begins. */
    private void calendar(String in, Map<String, String> properties) {
        boolean first = events.isEmpty();
        if (first
                && "VCALENDAR".equals(in)
                && !(properties.containsKey("PRODID") && "2.0".equals(properties.get("VERSION")))) {
            faults.add("no VERSION 2.0 or no PRODID");
        }
    }

    private void property(Map<String, String> properties, String name, String parameters, String value) {
        if (TEXTS.contains(name) && !ESCAPES.matcher(value).matches()) {
            faults.add("not escaped: " + name + ":" + value);
        }
        if (ONCE.contains(name) && properties.containsKey(name)) {
            faults.add("twice: " + name);
        }
        if (name.startsWith("DT") && !name.equals("DTSTAMP") && !parameters.equals(";VALUE=DATE")) {
            faults.add("not a day: " + name + parameters);
        }
        if (name.equals("REFRESH-INTERVAL")
                && !(parameters.equals(";VALUE=DURATION") && value.matches("P(?:\\d+[DW]|T\\d+[HM])"))) {
            faults.add("no interval: " + parameters + ":" + value);
        }
        properties.put(name, TEXTS.contains(name) ? plain(value) : value);
    }

    private void event(Map<String, String> event) {
        for (String needed : List.of("UID", "DTSTAMP", "DTSTART")) {
            if (!event.containsKey(needed)) {
                faults.add("no " + needed + ": " + event);
                return;
            }
        }
        if (!String.valueOf(event.get("DTSTAMP")).matches("\\d{8}T\\d{6}Z")) {
            faults.add("DTSTAMP is not in UTC: " + event.get("DTSTAMP"));
        }
        LocalDate start = LocalDate.parse(event.get("DTSTART"), DateTimeFormatter.BASIC_ISO_DATE);
        String end = event.get("DTEND");
        if (end != null
                && !LocalDate.parse(end, DateTimeFormatter.BASIC_ISO_DATE).isAfter(start)) {
            faults.add("ends before it begins: " + event);
        }
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\' && i + 1 < value.length()) {
                i++;
                plain.append(value.charAt(i) == 'n' || value.charAt(i) == 'N' ? '\n' : value.charAt(i));
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
