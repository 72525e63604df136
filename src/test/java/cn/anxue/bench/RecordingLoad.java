package cn.anxue.bench;

import cn.anxue.bench.Comparison.Run;
import cn.anxue.ledger.AccountKind;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.EntryReason;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ledger's own recording of lists, called directly. */
final class RecordingLoad {
    static final String BANK = "bench/bank";
    static final String OWED = "bench/owed";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Ledger ledger;
    private final List<HolderId> holders = new ArrayList<>();

    private enum Reason implements EntryReason {
        BENCH
    }

    /** Opens books of its own for so many holders. */
    RecordingLoad(Ledger ledger, int holderCount) {
        this.ledger = ledger;
        List<Ledger.Opening> openings = new ArrayList<>();
        for (int i = 0; i < holderCount; i++) {
            HolderId holder = new HolderId(UUID.randomUUID());
            holders.add(holder);
            openings.add(new Ledger.Opening(holder, BANK, AccountKind.ASSET, Money.CNY));
            openings.add(new Ledger.Opening(holder, OWED, AccountKind.LIABILITY, Money.CNY));
        }
        QuarkusTransaction.requiringNew().run(() -> ledger.open(openings));
    }

    /** Entries recorded a second, list by list, each committed. */
    Run run(int length, int lists) {
        return () -> {
            long started = System.nanoTime();
            for (int i = 0; i < lists; i++) {
                List<Act> acts = acts(length);
                QuarkusTransaction.requiringNew().run(() -> ledger.record(acts).forEach(Answer::orThrow));
            }
            return length * lists * 1e9 / (System.nanoTime() - started);
        };
    }

    private List<Act> acts(int length) {
        List<Act> acts = new ArrayList<>(length);
        Entry entry = new Entry(BANK, OWED, Money.ofFen(100), Reason.BENCH);
        for (int i = 0; i < length; i++) {
            acts.add(new Act(ActId.next(), holders.get(i % holders.size()), DAY, entry));
        }
        return acts;
    }
}
