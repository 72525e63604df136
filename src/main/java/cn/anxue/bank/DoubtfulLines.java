package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
import cn.anxue.cipher.Vault;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Lines of statements that may be in the books already (疑似重复流水), once it has been decided what they are: movements of
 * their own, which are booked like any line of their statement, or lines that the books have.
 */
@ApplicationScoped
@Transactional
public class DoubtfulLines {
    private final DoubtStore store;
    private final AccountLocks locks;
    private final AccountFactsReader accounts;
    private final BankLines lines;
    private final Vault vault;

    DoubtfulLines(DoubtStore store, AccountLocks locks, AccountFactsReader accounts, BankLines lines, Vault vault) {
        this.store = store;
        this.locks = locks;
        this.accounts = accounts;
        this.lines = lines;
        this.vault = vault;
    }

    /**
     * Books the line; what it is recognised as is settled by the same rules as of any other line.
     *
     * @throws ProblemException where it has been settled, or its account was closed
     */
    public void book(Caller caller, UUID id) {
        DoubtStore.Doubt doubt = settle(id, "BOOKED");
        Line line = doubt.line();
        locks.take(Set.of(line.account()));
        AccountFacts account = accounts.read(Set.of(line.account())).get(line.account());
        if (account == null) {
            throw new ProblemException(BankProblem.ACCOUNT_NOT_SUPERVISED);
        }
        BankLines.Report report =
                new BankLines.Report(Uuid7.next(), caller, List.of(LineDraft.EMPTY), AuditTrail.requestId());
        LineIdentity identity = LineIdentity.of(line, 1, vault).apart(id);
        GoodLine good = new GoodLine(report.id(), 0, line, account, identity);
        LineAnswer answer = lines.bookOwn(report, doubt.statement(), doubt.ordinal(), good);
        if (answer.outcome() != LineOutcome.BOOKED) {
            throw new ProblemException(answer.violations());
        }
    }

    /** The books have it already. */
    public void dismiss(UUID id) {
        settle(id, "DISMISSED");
    }

    private DoubtStore.Doubt settle(UUID id, String state) {
        DoubtStore.Doubt doubt = store.lock(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        if (!store.settle(id, state)) {
            throw new ProblemException(BankProblem.LINE_SETTLED);
        }
        return doubt;
    }
}
