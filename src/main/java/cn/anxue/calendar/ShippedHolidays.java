package cn.anxue.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the days off that come with the program. */
public final class ShippedHolidays {
    private ShippedHolidays() {}

    @Produces
    @Singleton
    public static Holidays load() {
        Holidays holidays = Holidays.ofLaw(spans("statutory.csv"));
        Map<Integer, List<Holidays.Span>> years = new TreeMap<>();
        for (Holidays.Span span : spans("holidays.csv")) {
            years.computeIfAbsent(span.from().getYear(), year -> new ArrayList<>())
                    .add(span);
        }
        for (var year : years.entrySet()) {
            holidays = holidays.with(year.getKey(), year.getValue());
        }
        return holidays;
    }

    // Lines of from,to,kind,name after comments and a heading; without a kind they are days off.
    private static List<Holidays.Span> spans(String file) {
        try (InputStream in = ShippedHolidays.class.getResourceAsStream("/calendar/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource calendar/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("from,"))
                    .map(line -> line.split(","))
                    .map(cells -> new Holidays.Span(
                            LocalDate.parse(cells[0]), LocalDate.parse(cells[1]), cells[2].equals("WORK")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
