package cn.anxue.reporting.period;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts and sums: one round trip for a group of measures, whatever the places and periods asked for. */
@ApplicationScoped
public class Figures {
    private static final int BEFORE_CODE = 6;

    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    private record Row(int n, String code, long value) {}

    /** A record a figure is made of. */
    public record Part(UUID id, String what, @Nullable LocalDate on, long value) {}

    /** The figures for each that is asked, in its order; what is asked twice is counted once. */
    public List<Counted> of(List<Asked> asked) {
        List<Asked> different = asked.stream().distinct().toList();
        List<Counted> counted = count(different);
        return asked.stream().map(one -> counted.get(different.indexOf(one))).toList();
    }

    private List<Counted> count(List<Asked> asked) {
        List<Counted> counted = asked.stream().map(one -> new Counted()).toList();
        for (String figures : Group.figures()) {
            sql.list(
                            figures,
                            select -> bind(select, asked),
                            row -> new Row(row.getInt("n"), row.getString("code"), row.getLong("value")))
                    .forEach(row -> counted.get(row.n()).put(row.code(), row.value()));
        }
        return counted;
    }

    /** What each institution adds to the figures of institutions, deposits and fees. */
    public Map<UUID, Counted> byInstitution(Asked asked) {
        Map<UUID, Counted> all = new HashMap<>();
        for (Group group : List.of(Group.INSTITUTIONS, Group.FEES)) {
            sql.list(
                            group.byRecord(),
                            select -> bind(select, List.of(asked)),
                            row -> new Part(
                                    row.getObject("id", UUID.class),
                                    row.getString("code"),
                                    asked.period().until(),
                                    row.getLong("value")))
                    .forEach(part -> all.computeIfAbsent(part.id(), absent -> new Counted())
                            .put(part.what(), part.value()));
        }
        return all;
    }

    /** The records behind one figure, oldest first. */
    public List<Part> parts(Asked asked, Measure measure, int limit, int offset) {
        return sql.list(
                Group.of(measure).records(),
                select -> {
                    bind(select, List.of(asked));
                    select.setString(BEFORE_CODE + 1, measure.code());
                    select.setInt(BEFORE_CODE + 2, limit);
                    select.setInt(BEFORE_CODE + 3, offset);
                },
                row -> new Part(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getObject("on_day", LocalDate.class),
                        row.getLong("value")));
    }

    private record Numbered(int n, Asked asked) {}

    private static void bind(PreparedStatement select, List<Asked> asked) throws SQLException {
        List<Numbered> numbered = new ArrayList<>();
        IntStream.range(0, asked.size()).forEach(n -> numbered.add(new Numbered(n, asked.get(n))));
        Columns.of(select, numbered)
                .integer(Numbered::n)
                .text(one -> one.asked().regionCode())
                .text(one -> one.asked().relation().name())
                .date(one -> one.asked().period().from())
                .date(one -> one.asked().period().until())
                .text(one -> one.asked().known() == null
                        ? "infinity"
                        : one.asked().known().toString());
    }
}
