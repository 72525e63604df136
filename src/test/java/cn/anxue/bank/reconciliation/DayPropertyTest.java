package cn.anxue.bank.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random days of an account: own deposits, strangers' credits, debits nobody explains, some told early, some late, some in
 * statements that are a fen off. Every day balances, or names exactly what does not agree.
 */
@QuarkusTest
class DayPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 5;
    private static final int ROUNDS = 4;

    @Inject
    DayLooks looks;

    @Inject
    BreakStore breaks;

    private record Truth(LocalDate day, long effect, boolean explained) {}

    @Test
    void balancesEveryDayOrNamesExactlyWhatDoesNotAgree() {
        long seed = Long.getLong("anxue.seed", System.nanoTime());
        for (int round = 0; round < ROUNDS; round++) {
            month(new Random(seed + round), "run again with -Danxue.seed=" + seed + ", round " + round);
        }
    }

    private void month(Random random, String message) {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        String account = Objects.requireNonNull(agreement.depositAccount());
        List<Truth> truth = new ArrayList<>();
        List<LineDraft> lines = new ArrayList<>();
        for (int i = 0; i < 4 + random.nextInt(12); i++) {
            Truth one = truth(random, i);
            truth.add(one);
            lines.add(line(account, "R" + i, one));
        }
        Collections.shuffle(lines, random);
        int early = random.nextInt(lines.size());
        report(lines.subList(0, early));
        List<AccountDay> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            days.add(new AccountDay(account, FIRST.plusDays(i)));
        }
        looks.look(days);
        report(lines.subList(early, lines.size()));
        int wrong = random.nextInt(DAYS * 2);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            long off = i == wrong ? 1 : 0;
            StatementFixtures.day(account, day, yuan(upTo(truth, day.minusDays(1))), yuan(upTo(truth, day) + off));
        }
        for (DayView day : looks.look(days)) {
            assertDay(day, truth, wrong, message);
        }
    }

    private void assertDay(DayView day, List<Truth> truth, int wrong, String message) {
        String told = message + ", " + day.day();
        boolean off = day.day().equals(FIRST.plusDays(wrong));
        long unexplainedDebits = truth.stream()
                .filter(one ->
                        !one.explained() && one.effect() < 0 && !one.day().isAfter(day.day()))
                .mapToLong(one -> -one.effect())
                .sum();
        assertEquals(Money.ofFen(upTo(truth, day.day())), day.book(), told);
        assertEquals(Money.ofFen(unexplainedDebits), day.missing(), told);
        assertEquals(day.book().plus(day.missing()), day.claims(), told);
        assertEquals(Money.ofFen(0), day.unconfirmed(), told);
        TreeSet<BreakKind> expected = new TreeSet<>();
        for (Truth one : truth) {
            if (!one.explained() && !one.day().isAfter(day.day())) {
                expected.add(one.effect() > 0 ? BreakKind.UNIDENTIFIED_CREDIT : BreakKind.UNEXPLAINED_DEBIT);
            }
        }
        if (off) {
            expected.add(BreakKind.BALANCE_DIFFERENCE);
        }
        if (wrong < DAYS && day.day().equals(FIRST.plusDays(wrong + 1))) {
            expected.add(BreakKind.STATEMENT_GAP);
        }
        List<Break> found = DayRules.standingInTheWay(day.day(), breaks.open(List.of(day.account())));
        TreeSet<BreakKind> kinds = new TreeSet<>();
        found.forEach(one -> kinds.add(one.kind()));
        assertEquals(expected, kinds, told);
        assertEquals(found.isEmpty() ? DayState.BALANCED : DayState.OPEN, day.state(), told);
    }

    /** The first pays in enough for all the debits that follow. */
    private static Truth truth(Random random, int number) {
        if (number == 0) {
            return new Truth(FIRST, 1_000_000, true);
        }
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        long fen = 1 + random.nextInt(10_000);
        return switch (random.nextInt(4)) {
            case 0 -> new Truth(day, -fen, false);
            case 1 -> new Truth(day, fen, false);
            default -> new Truth(day, fen, true);
        };
    }

    private static LineDraft line(String account, String reference, Truth truth) {
        String amount = yuan(Math.abs(truth.effect()));
        LineDraft line = truth.effect() < 0
                ? LineFixtures.debit(account, reference, amount, null)
                : LineFixtures.credit(account, reference, amount);
        LineDraft known = truth.explained() || truth.effect() < 0 ? line : LineFixtures.paidBy(line, "张三", "学费");
        return StatementFixtures.on(known, truth.day());
    }

    private static void report(List<LineDraft> lines) {
        if (!lines.isEmpty()) {
            Caller bank = Tokens.caller("bank");
            OrderFixtures.service(BankLines.class).record(bank, lines);
        }
    }

    private static long upTo(List<Truth> truth, LocalDate day) {
        return truth.stream()
                .filter(one -> !one.day().isAfter(day))
                .mapToLong(Truth::effect)
                .sum();
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).decimal();
    }
}
