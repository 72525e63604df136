package cn.anxue.bank.freeze;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AccountFreezes;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders and lifts freezes. What binds an account changes with the account locked, so that no instruction slips past. */
@ApplicationScoped
public class FreezeService {
    private static final int DOCUMENT_MAX = 200;
    /** Longer than any order runs; what lasts is entered without an end. */
    private static final int YEARS_MAX = 50;

    private final FreezeStore store;
    private final FreezeReach reach;
    private final AccountFreezes accounts;
    private final AuditTrail audit;
    private final Today today;

    FreezeService(FreezeStore store, FreezeReach reach, AccountFreezes accounts, AuditTrail audit, Today today) {
        this.store = store;
        this.reach = reach;
        this.accounts = accounts;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Of a freeze a bank tells us it knows already; one that an officer enters waits for the bank's confirmation, and binds
     * us at once.
     */
    @Transactional
    public Freeze order(Caller caller, String account, FreezeDraft draft) {
        FreezeReach.Place place = reach.of(caller, account, true);
        check(draft);
        boolean told = caller.scope() instanceof Scope.Bank;
        Freeze freeze = new Freeze(
                FreezeId.next(),
                account,
                place.institution(),
                place.bankCode(),
                place.regionCode(),
                draft.kind(),
                draft.amount(),
                draft.document().strip(),
                today.date(),
                draft.until(),
                told,
                FreezeState.STANDING,
                today.now(),
                told ? today.now() : null,
                null,
                null,
                null);
        accounts.lock(account);
        store.insert(freeze, caller.id());
        bind(account);
        keepTrail(caller, "bank.account_frozen", freeze);
        return freeze;
    }

    /** By whoever brought it: the bank what it told, an officer what was ordered here. */
    @Transactional
    public Freeze lift(Caller caller, String account, FreezeId id, String document) {
        reach.of(caller, account, true);
        accounts.lock(account);
        Freeze freeze = locked(account, id);
        if (freeze.toldByBank() != caller.scope() instanceof Scope.Bank) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (!freeze.state().canBecome(FreezeState.LIFTED)) {
            throw new ProblemException(FreezeProblem.FREEZE_ENDED);
        }
        requireDocument(document);
        store.lift(id, caller.id(), today.now(), document.strip());
        bind(account);
        keepTrail(caller, "bank.account_freeze-lifted", freeze);
        return locked(account, id);
    }

    /** The bank confirms that it knows of the freeze, or of its end. */
    @Transactional
    public Freeze acknowledge(Caller caller, String account, FreezeId id) {
        reach.of(caller, account, true);
        Freeze freeze = locked(account, id);
        store.acknowledge(id, today.now());
        keepTrail(caller, "bank.account_freeze-acknowledged", freeze);
        return locked(account, id);
    }

    /** Latest first. */
    @Transactional
    public List<Freeze> of(Caller caller, String account) {
        reach.of(caller, account, false);
        return store.of(account);
    }

    /** Freezes and ends of freezes that the caller's bank has not confirmed yet, oldest first. */
    @Transactional
    public Page<Freeze> notices(Caller caller, @Nullable UUID after, int limit) {
        if (!(caller.scope() instanceof Scope.Bank bank)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        List<Freeze> found = store.notices(bank.bankCode(), after, limit + 1);
        return Page.of(found, limit, freeze -> Cursor.encode(freeze.id().value()));
    }

    @Scheduled(
            every = "{anxue.deposit.look-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        expire(today.date());
    }

    /** Ends those whose last day has passed, each account by itself. */
    void expire(LocalDate day) {
        List<String> expiring = QuarkusTransaction.requiringNew().call(() -> store.expiring(day));
        for (String account : expiring) {
            QuarkusTransaction.requiringNew().run(() -> {
                accounts.lock(account);
                store.expire(account, day);
                bind(account);
            });
        }
    }

    private void bind(String account) {
        Frozen sum = store.sum(account);
        accounts.bind(account, new AccountFreezes.Bound(sum.inFull(), sum.amount()));
    }

    private Freeze locked(String account, FreezeId id) {
        return store.lock(account, id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private void check(FreezeDraft draft) {
        requireDocument(draft.document());
        if (draft.amount() != null && !draft.amount().isPositive()) {
            throw new ProblemException(RequestProblem.INVALID_AMOUNT, "/amount", Map.of());
        }
        if (draft.until() != null && !draft.until().isAfter(today.date())) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/until", Map.of("reason", "须晚于今天 / after today"));
        }
        LocalDate latest = today.date().plusYears(YEARS_MAX);
        if (draft.until() != null && draft.until().isAfter(latest)) {
            throw new ProblemException(FreezeProblem.FREEZE_TOO_LONG, "/until", Map.of("latest", latest));
        }
    }

    private static void requireDocument(String document) {
        if (document.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/document", Map.of());
        }
        if (document.length() > DOCUMENT_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/document", Map.of("max", DOCUMENT_MAX));
        }
    }

    private void keepTrail(Caller caller, String act, Freeze freeze) {
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, act, "freeze", freeze.id().value(), List.of("state"), freeze.regionCode())));
    }
}
