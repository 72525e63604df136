package cn.anxue.reporting.filing;

import cn.anxue.reporting.period.Counted;
import cn.anxue.reporting.period.Period;
import cn.anxue.reporting.period.ReportKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a region is with a period: who below has filed, what it adds up to, and what the region's own records say.
 *
 * @param own what the region signed, if it has
 * @param books the region's figures as known now
 * @param direct of these, what belongs to no place below
 */
public record FilingBoard(
        String regionCode,
        String regionName,
        ReportKind kind,
        Period period,
        @Nullable Filing own,
        Counted books,
        Counted direct,
        List<Row> rows) {
    /**
     * Who is to file.
     *
     * @param regionCode of a place below; nothing for an institution
     */
    public record Row(
            @Nullable String regionCode,
            @Nullable UUID institutionId,
            String name,
            @Nullable Filing filing) {
        public boolean isDone() {
            return filing != null && (filing.state() == FilingState.CHECKED || filing.state() == FilingState.SIGNED);
        }
    }

    /** What those below have filed, summed. */
    public Counted sums() {
        Map<String, Long> sums = new HashMap<>();
        // What its schools count is in its books.
        Filed.bySchools().forEach(measure -> sums.put(measure.code(), direct.get(measure.code())));
        for (Row row : rows) {
            Filing filing = row.filing();
            if (filing == null) {
                continue;
            }
            Filed.byInstitutions()
                    .forEach(measure ->
                            sums.merge(measure.code(), filing.figures().get(measure.code()), Long::sum));
            if (row.institutionId() == null) {
                Filed.bySchools()
                        .forEach(measure ->
                                sums.merge(measure.code(), filing.figures().get(measure.code()), Long::sum));
            }
            long institutions = row.institutionId() == null ? filing.figures().get(Filed.INSTITUTIONS) : 1;
            sums.merge(Filed.INSTITUTIONS, institutions, Long::sum);
        }
        return new Counted(sums);
    }

    /** Schools of its own that have not counted a month yet. */
    public long schoolsMissing() {
        return kind == ReportKind.MONTH ? direct.get(Filed.SCHOOLS_COUNT) - direct.get(Filed.SCHOOLS_REPORTED) : 0;
    }

    public long done() {
        return rows.stream().filter(Row::isDone).count();
    }
}
