package cn.anxue.fee.web.console;

import java.util.List;
import java.util.stream.Collectors;

/** A table of lessons after it was looked through. */
public record LessonTable(List<LessonRow> rows) {
    public List<LessonRow> good() {
        return rows.stream().filter(LessonRow::isGood).toList();
    }

    public int problems() {
        return rows.size() - good().size();
    }

    /** The good rows as the next form sends them: reference, day, number. */
    public String text() {
        return good().stream()
                .map(row -> row.reference() + "," + row.day() + "," + row.n())
                .collect(Collectors.joining("\n"));
    }
}
