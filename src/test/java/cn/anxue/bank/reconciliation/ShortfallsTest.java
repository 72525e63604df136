package cn.anxue.bank.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShortfallsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void countsTheOldestAsBorneFirst() {
        List<Cause> gone = List.of(gone(0, 50), gone(1, 30));

        assertEquals(List.of(gone(1, 30), gone(0, 20)), Shortfalls.open(gone, Money.ofFen(50)));
        assertEquals(List.of(gone(1, 10)), Shortfalls.open(gone, Money.ofFen(10)));
        assertEquals(List.of(), Shortfalls.open(gone, Money.ofFen(0)));
    }

    @Test
    void looksPastAReversalThatWasCovered() {
        List<Cause> gone = List.of(gone(0, 50), gone(1, 0), gone(2, 30));

        assertEquals(List.of(gone(2, 30), gone(0, 50)), Shortfalls.open(gone, Money.ofFen(80)));
    }

    @Test
    void neverTellsMoreThanIsMissingNorMoreThanWentWithALine() {
        long seed = Long.getLong("anxue.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Cause> gone = new ArrayList<>();
            long all = 0;
            for (int i = 0; i < random.nextInt(6); i++) {
                long fen = 1 + random.nextInt(100);
                all += fen;
                gone.add(gone(random.nextInt(5), fen));
            }
            long missing = random.nextInt(300);

            long told = Shortfalls.open(gone, Money.ofFen(missing)).stream()
                    .mapToLong(one -> one.amount().minor())
                    .sum();

            assertEquals(Math.min(all, missing), told, "run again with -Danxue.seed=" + seed);
        }
    }

    private static Cause gone(int daysLater, long fen) {
        UUID line = new UUID(7, daysLater);
        return new Cause(
                BreakKind.UNEXPLAINED_DEBIT,
                "622200000001",
                DAY.plusDays(daysLater),
                line,
                line,
                line,
                Money.ofFen(fen));
    }
}
