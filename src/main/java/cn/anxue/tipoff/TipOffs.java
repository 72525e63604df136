package cn.anxue.tipoff;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads tip-offs, for those who handle them and for rooms that count them. */
@ApplicationScoped
public class TipOffs {
    private static final String COUNT = """
            select institution_id, count(*) as reported from tipoff
            where institution_id is not null and received_on >= ? and state not in ('REJECTED', 'DUPLICATE')
            group by institution_id
            """;

    private final Sql sql;
    private final TipOffSql rows;
    private final TipOffStore store;
    private final Alike alike;
    private final Seating seating;

    TipOffs(Sql sql, TipOffSql rows, TipOffStore store, Alike alike, Seating seating) {
        this.sql = sql;
        this.rows = rows;
        this.store = store;
        this.alike = alike;
        this.seating = seating;
    }

    /** How many came in since that day on each institution that has any; duplicates and rejected ones do not count. */
    @Transactional
    public Map<InstitutionId, Long> countByInstitution(LocalDate since) {
        return sql
                .list(
                        COUNT,
                        select -> select.setObject(1, since),
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                row.getLong("reported")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Latest first. */
    @Transactional
    public Page<TipOffLine> page(Caller caller, TipOffQuery query, @Nullable UUID after, int limit) {
        List<TipOffLine> found = rows.page(caller, query, after, limit + 1, row -> TipOffSql.line(row, least(row)));
        return Page.of(found, limit, line -> Cursor.encode(line.id().value()));
    }

    /** @throws ProblemException {@code NOT_FOUND} out of sight */
    @Transactional
    public TipOffView get(Caller caller, TipOffId id) {
        return rows.one(caller, id, row -> view(caller, row)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** The copy of a photo without its metadata. */
    @Transactional
    public ShownPhoto photo(Caller caller, TipOffId id, int n) {
        seating.requireSight(caller, store.get(id));
        return store.photos().copy(id, n).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private int least(ResultSet row) throws SQLException {
        return seating.clocks().campaign(row.getString("region_code")).least();
    }

    private TipOffView view(Caller caller, ResultSet row) throws SQLException {
        TipOffLine line = TipOffSql.line(row, least(row));
        UUID id = line.id().value();
        String text = store.seals().text(row.getBytes("text_ciphertext"), id);
        String action = row.getString("action_kind");
        boolean handled = caller.isSystem()
                || caller.has(Role.OFFICER) && seating.reaches(caller, row.getString("handler_region"));
        return new TipOffView(
                line,
                text,
                row.getString("supervisor"),
                row.getString("reason"),
                row.getString("finding"),
                action == null ? null : ActionKind.valueOf(action),
                row.getObject("action_id", UUID.class),
                row.getString("action_number"),
                row.getString("reply"),
                row.getObject("reopen_by", LocalDate.class),
                row.getInt("reopenings"),
                row.getString("main_code"),
                rows.merged(line.id()),
                likes(line, text),
                row.getLong("same_reporter"),
                store.steps(line.id()),
                handled);
    }

    private List<TipOffView.LikeOne> likes(TipOffLine line, @Nullable String text) {
        AlikeRule rule = seating.clocks().alike(line.regionCode());
        InstitutionId institution = line.institutionId() == null ? null : new InstitutionId(line.institutionId());
        LocalDate day = line.receivedOn();
        Alike.Near near = new Alike.Near(
                line.id(),
                institution,
                line.about(),
                line.kind(),
                day.minusDays(rule.days()),
                day.plusDays(rule.days()));
        return alike.of(near, text, rule.percent()).stream()
                .map(like ->
                        new TipOffView.LikeOne(like.id(), like.code(), like.state(), like.receivedOn(), like.percent()))
                .toList();
    }
}
