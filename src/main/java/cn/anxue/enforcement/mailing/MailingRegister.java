package cn.anxue.enforcement.mailing;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads mailings within a caller's scope: those sent to places within his own. */
@ApplicationScoped
public class MailingRegister {
    private static final String FOUND = """
            select m.* from enforcement_mailing m
            join region_within w on w.region_code = m.region_code and w.ancestor_code = ?
            where (?::uuid is null or m.id = ?) and (?::uuid is null or m.id < ?)
            order by m.id desc limit ?""";
    private static final String STEPS = """
            select mailing_id, step, count(*) as notices, max(answer_due_on) as due
            from enforcement_notice where mailing_id = any(?::uuid[]) group by mailing_id, step""";

    private final Sql sql;

    MailingRegister(Sql sql) {
        this.sql = sql;
    }

    private record Count(
            UUID mailing,
            NoticeStep step,
            int notices,
            @Nullable LocalDate due) {}

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public MailingView get(Caller caller, UUID id) {
        return find(caller, id, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Newest first. */
    @Transactional
    public Page<MailingView> list(Caller caller, @Nullable String cursor, int limit) {
        List<MailingView> found = find(caller, null, Cursor.decodeNullable(cursor), limit + 1);
        return Page.of(found, limit, mailing -> Cursor.encode(mailing.id()));
    }

    private List<MailingView> find(Caller caller, @Nullable UUID id, @Nullable UUID after, int limit) {
        List<MailingView> bare = sql.list(
                FOUND,
                select -> {
                    select.setString(1, reach(caller));
                    select.setObject(2, id);
                    select.setObject(3, id);
                    select.setObject(4, after);
                    select.setObject(5, after);
                    select.setInt(6, limit);
                },
                MailingRegister::bare);
        return counted(bare);
    }

    private List<MailingView> counted(List<MailingView> bare) {
        Map<UUID, Map<NoticeStep, Integer>> steps = new HashMap<>();
        Map<UUID, LocalDate> due = new HashMap<>();
        for (Count count :
                sql.list(STEPS, select -> Columns.of(select, bare).uuid(MailingView::id), MailingRegister::count)) {
            steps.computeIfAbsent(count.mailing, id -> new EnumMap<>(NoticeStep.class))
                    .put(count.step, count.notices);
            Optional.ofNullable(count.due)
                    .ifPresent(day -> due.merge(count.mailing, day, (a, b) -> a.isAfter(b) ? a : b));
        }
        return bare.stream()
                .map(mailing -> mailing.with(due.get(mailing.id()), steps.getOrDefault(mailing.id(), Map.of())))
                .toList();
    }

    private static MailingView bare(ResultSet row) throws SQLException {
        return new MailingView(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("basis"),
                row.getString("text"),
                row.getString("region_code"),
                row.getString("category"),
                row.getObject("sent_on", LocalDate.class),
                row.getInt("recipients"),
                null,
                Map.of());
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getObject("mailing_id", UUID.class),
                NoticeStep.valueOf(row.getString("step")),
                row.getInt("notices"),
                row.getObject("due", LocalDate.class));
    }

    private static String reach(Caller caller) {
        if (caller.scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }
}
