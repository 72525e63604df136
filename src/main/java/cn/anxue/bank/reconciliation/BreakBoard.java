package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Breaks as people look for them: by kind, by who must act, the oldest day first. */
@ApplicationScoped
@Transactional
public class BreakBoard {
    private static final String PAGE = BreakStore.COLUMNS + """
            where (?::text is null or b.state = ?) and (?::text is null or b.account = ?)
                and (?::text is null or b.kind = ?) and (?::text is null or b.owner = ?)
                and (?::uuid is null or (b.day, b.id) > (select k.day, k.id from bank_break k where k.id = ?))
                and (b.bank_code = ? or exists (
                    select from institution_sight s where s.institution_id = b.institution_id and s.region_code = ?))
            order by b.day, b.id limit ?
            """;

    private final Sql sql;
    private final BreakStore store;
    private final ResolutionStore resolutions;
    private final ReconciliationScope scope;

    BreakBoard(Sql sql, BreakStore store, ResolutionStore resolutions, ReconciliationScope scope) {
        this.sql = sql;
        this.store = store;
        this.resolutions = resolutions;
        this.scope = scope;
    }

    /** Which breaks are wanted; what is absent does not narrow. */
    public record Search(
            @Nullable BreakState state,
            @Nullable String account,
            @Nullable BreakKind kind,
            @Nullable BreakOwner owner) {}

    /** The oldest day first. */
    public Page<Break> page(Caller caller, Search search, @Nullable UUID after, int limit) {
        String state = search.state() == null ? null : search.state().name();
        String kind = search.kind() == null ? null : search.kind().name();
        String owner = search.owner() == null ? null : search.owner().name();
        List<Break> found = sql.list(
                PAGE,
                select -> {
                    int at = 0;
                    for (String value :
                            new String[] {state, state, search.account(), search.account(), kind, kind, owner, owner}) {
                        select.setString(++at, value);
                    }
                    select.setObject(++at, after);
                    select.setObject(++at, after);
                    select.setString(++at, ReconciliationScope.bankOf(caller));
                    select.setString(++at, ReconciliationScope.regionOf(caller));
                    select.setInt(++at, limit + 1);
                },
                BreakStore::read);
        return Page.of(found, limit, one -> Cursor.encode(one.id().value()));
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of sight */
    public Break get(Caller caller, BreakId id) {
        Break one = store.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        scope.requireSight(caller, one);
        return one;
    }

    /** What is proposed to settle it and not decided yet. */
    public List<Resolution> proposed(Caller caller, BreakId id) {
        return resolutions.live(get(caller, id).id());
    }
}
