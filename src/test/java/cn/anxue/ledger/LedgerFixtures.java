package cn.anxue.ledger;

import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Books to test with: a holder of its own for each test, so that tests do not meet. */
public final class LedgerFixtures {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String BANK = "deposit/bank/6222000000000001";
    static final String PRINCIPAL = "deposit/principal";
    static final String OUTGOING = "deposit/outgoing";
    static final String UNIDENTIFIED = "deposit/unidentified";

    private LedgerFixtures() {}

    enum Reason implements EntryReason {
        PAID_IN,
        MOVED,
        PAID_OUT
    }

    /** A ledger of the test's own, without the service. */
    public static Ledger over(Sql sql) {
        return new Ledger(new Journal(sql), sql, new SimpleMeterRegistry());
    }

    /** One entry in books of a new holder, in whatever database transaction runs. */
    public static HolderId payInTo(Ledger ledger) {
        HolderId holder = aHolder();
        ledger.open(openings(holder));
        ledger.record(List.of(payIn(holder, 100))).forEach(Answer::orThrow);
        return holder;
    }

    /** Readers of the same kind. */
    public static JournalRecords recordsOver(Sql sql) {
        return new JournalRecords(sql);
    }

    static HolderId aHolder() {
        return new HolderId(UUID.randomUUID());
    }

    /** A holder with an open deposit book. */
    static HolderId aHolderWithBooks(Ledger ledger) {
        HolderId holder = aHolder();
        inTransaction(() -> {
            ledger.open(openings(holder));
            return holder;
        });
        return holder;
    }

    static List<Ledger.Opening> openings(HolderId holder) {
        return List.of(
                new Ledger.Opening(holder, BANK, AccountKind.ASSET, Money.CNY),
                new Ledger.Opening(holder, PRINCIPAL, AccountKind.LIABILITY, Money.CNY),
                new Ledger.Opening(holder, OUTGOING, AccountKind.LIABILITY, Money.CNY),
                new Ledger.Opening(holder, UNIDENTIFIED, AccountKind.LIABILITY, Money.CNY));
    }

    static Act payIn(HolderId holder, long fen) {
        return act(holder, BANK, PRINCIPAL, fen);
    }

    static Act moveOut(HolderId holder, long fen) {
        return act(holder, PRINCIPAL, OUTGOING, fen);
    }

    static Act act(HolderId holder, String debit, String credit, long fen) {
        return new Act(ActId.next(), holder, DAY, new Entry(debit, credit, Money.ofFen(fen), Reason.MOVED));
    }

    /** The balance of an account that exists. */
    public static Balance balanceOf(Ledger ledger, HolderId holder, String path) {
        return Objects.requireNonNull(
                inTransaction(() -> ledger.balances(holder, path)).get(path), path);
    }

    public static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
