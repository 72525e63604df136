package cn.anxue.enforcement.list;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.Reach;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which institutions a caller sees belong on the white list, and why the others do not. */
@ApplicationScoped
public class WhiteCandidates {
    private static final String SEEN = WhiteTests.TESTED + """
             where exists (select from institution_sight s where s.institution_id = i.id and s.region_code = ?)
               and exists (select from region_within r where r.region_code = i.region_code and r.ancestor_code = ?)
            """;
    private static final String PAGE = "select * from (" + SEEN
            + ") t where (?::boolean is null or (cardinality(t.reasons) = 0) = ?::boolean)"
            + " and (?::uuid is null or t.id < ?::uuid) order by t.id desc limit ?";
    private static final String COUNT = "with t as (" + SEEN + ") select u.reason, count(*) as institutions from t,"
            + " unnest(t.reasons) as u (reason) group by u.reason union all select '', count(*) from t"
            + " where cardinality(t.reasons) = 0 union all select 'ALL', count(*) from t";

    private final Sql sql;
    private final Today today;

    WhiteCandidates(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /**
     * How many there are of each.
     *
     * @param belong those that meet all tests
     */
    public record Counts(long all, long belong, Map<WhiteReason, Long> absent) {}

    /**
     * Newest first.
     *
     * @param belongs only those that do, or do not; all if absent
     */
    @Transactional
    public Page<WhiteCandidate> find(
            Caller caller, @Nullable String region, @Nullable Boolean belongs, @Nullable String cursor, int limit) {
        String reach = Reach.of(caller);
        UUID after = Cursor.decodeNullable(cursor);
        List<WhiteCandidate> found = sql.list(
                PAGE,
                select -> {
                    int next = WhiteTests.bindDay(select, today.date());
                    select.setString(next, reach);
                    select.setString(next + 1, region == null ? reach : region);
                    select.setObject(next + 2, belongs);
                    select.setObject(next + 3, belongs);
                    select.setObject(next + 4, after);
                    select.setObject(next + 5, after);
                    select.setInt(next + 6, limit + 1);
                },
                WhiteTests::read);
        return Page.of(found, limit, last -> Cursor.encode(last.institution().value()));
    }

    @Transactional
    public Counts count(Caller caller, @Nullable String region) {
        String reach = Reach.of(caller);
        Map<WhiteReason, Long> absent = new EnumMap<>(WhiteReason.class);
        long[] totals = new long[2];
        sql.list(
                        COUNT,
                        select -> {
                            int next = WhiteTests.bindDay(select, today.date());
                            select.setString(next, reach);
                            select.setString(next + 1, region == null ? reach : region);
                        },
                        row -> Map.entry(row.getString("reason"), row.getLong("institutions")))
                .forEach(row -> {
                    switch (row.getKey()) {
                        case "ALL" -> totals[0] = row.getValue();
                        case "" -> totals[1] = row.getValue();
                        default -> absent.put(WhiteReason.valueOf(row.getKey()), row.getValue());
                    }
                });
        return new Counts(totals[0], totals[1], absent);
    }
}
