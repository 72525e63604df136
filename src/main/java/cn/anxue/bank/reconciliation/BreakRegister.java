package cn.anxue.bank.reconciliation;

import cn.anxue.audit.AuditTrail;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Breaks, shown to those who may see them and given to those who are to act. */
@ApplicationScoped
@Transactional
public class BreakRegister {
    private final BreakStore store;
    private final DayStore days;
    private final SupervisedAccounts accounts;
    private final ReconciliationScope scope;
    private final AuditTrail audit;

    BreakRegister(
            BreakStore store, DayStore days, SupervisedAccounts accounts, ReconciliationScope scope, AuditTrail audit) {
        this.store = store;
        this.days = days;
        this.accounts = accounts;
        this.scope = scope;
        this.audit = audit;
    }

    /** A break and the book it is in. */
    record Found(Break found, Purpose purpose, String institutionName) {}

    /** In the order they were found. */
    public Page<Break> page(
            Caller caller, @Nullable BreakState state, @Nullable String account, @Nullable UUID after, int limit) {
        List<Break> found = store.page(caller, state, account, after, limit + 1);
        return Page.of(found, limit, one -> Cursor.encode(one.id().value()));
    }

    /** Says who is to act; the officer of the supervising authority gives it to the bank, keeps it, or names somebody. */
    public Break assign(Caller caller, BreakId id, BreakOwner owner, @Nullable String assignee) {
        Break one = lockSupervised(caller, id).found();
        if (!one.isOpen()) {
            throw new ProblemException(ReconciliationProblem.BREAK_ENDED, Map.of("state", one.state()));
        }
        store.assign(one, owner, assignee);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "bank.break_assigned",
                "bank_break",
                id.value(),
                List.of("owner", "assignee"),
                one.regionCode())));
        return store.find(id).orElseThrow();
    }

    /** Locked, where the caller belongs to the authority that supervises the account. */
    Found lockSupervised(Caller caller, BreakId id) {
        Break known = store.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        scope.requireSight(caller, known);
        scope.requireSupervision(caller, known.institution());
        days.queueUp(List.of(known.account()));
        Break one = store.lock(id).orElseThrow();
        Purpose purpose = Objects.requireNonNull(
                        accounts.find(List.of(one.account())).get(one.account()))
                .purpose();
        return new Found(one, purpose, scope.name(one.institution()));
    }

    void resolve(Break one) {
        store.end(List.of(one), BreakState.RESOLVED);
    }
}
