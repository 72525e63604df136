package cn.anxue.reporting;

import cn.anxue.batch.Sql;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Counts notices and list entries of a region as of a day, whoever they are about. */
@ApplicationScoped
class EnforcementFigures {
    private static final String NOTICES = """
            select n.kind, count(*) filter (where not n.gone) as issued, count(*) filter (where n.standing) as standing,
                count(*) filter (where n.gone) as withdrawn
            from (select n.kind, coalesce(n.withdrawn_on <= ?, false) as gone,
                    (n.withdrawn_on is null or n.withdrawn_on > ?) and (n.closed_on is null or n.closed_on > ?) as standing
                from enforcement_notice n
                join region_within w on w.region_code = n.region_code and w.ancestor_code = ?
                where n.issued_on <= ?) n
            group by n.kind""";
    private static final String LISTED = """
            select e.list, e.subject_kind, count(*) as entries from enforcement_list_entry e
            join region_within w on w.region_code = e.region_code and w.ancestor_code = ?
            where e.listed_on <= ? and (e.removed_on is null or e.removed_on > ?)
              and e.from_on <= ? and (e.until_on is null or e.until_on >= ?)
              and not coalesce(e.observed_from <= ? and (e.state <> 'LISTED' or e.published_on > ?), false)
            group by e.list, e.subject_kind""";

    private final Sql sql;

    EnforcementFigures(Sql sql) {
        this.sql = sql;
    }

    private record NoticeRow(NoticeKind kind, long issued, long standing, long withdrawn) {}

    private record ListRow(ListKind list, SubjectKind subject, long entries) {}

    StandingReport.Notices notices(String regionCode, LocalDate until) {
        List<NoticeRow> rows = sql.list(
                NOTICES,
                select -> {
                    select.setObject(1, until);
                    select.setObject(2, until);
                    select.setObject(3, until);
                    select.setString(4, regionCode);
                    select.setObject(5, until);
                },
                row -> new NoticeRow(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getLong("issued"),
                        row.getLong("standing"),
                        row.getLong("withdrawn")));
        Map<NoticeKind, Long> issued = Tally.empty(NoticeKind.class);
        Map<NoticeKind, Long> open = Tally.empty(NoticeKind.class);
        rows.forEach(row -> {
            issued.put(row.kind(), row.issued());
            open.put(row.kind(), row.standing());
        });
        return new StandingReport.Notices(
                issued, open, rows.stream().mapToLong(NoticeRow::withdrawn).sum());
    }

    StandingReport.Lists lists(String regionCode, LocalDate until) {
        List<ListRow> rows = sql.list(
                LISTED,
                select -> {
                    select.setString(1, regionCode);
                    for (int day = 2; day <= 7; day++) {
                        select.setObject(day, until);
                    }
                },
                row -> new ListRow(
                        ListKind.valueOf(row.getString("list")),
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getLong("entries")));
        Map<SubjectKind, Long> black = Tally.empty(SubjectKind.class);
        long white = 0;
        for (ListRow row : rows) {
            switch (row.list()) {
                case BLACK -> black.put(row.subject(), row.entries());
                case WHITE -> white += row.entries();
            }
        }
        return new StandingReport.Lists(
                black.values().stream().mapToLong(Long::longValue).sum(), black, white);
    }
}
