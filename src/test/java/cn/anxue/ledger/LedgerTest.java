package cn.anxue.ledger;

import static cn.anxue.ledger.LedgerFixtures.BANK;
import static cn.anxue.ledger.LedgerFixtures.DAY;
import static cn.anxue.ledger.LedgerFixtures.OUTGOING;
import static cn.anxue.ledger.LedgerFixtures.PRINCIPAL;
import static cn.anxue.ledger.LedgerFixtures.aHolder;
import static cn.anxue.ledger.LedgerFixtures.aHolderWithBooks;
import static cn.anxue.ledger.LedgerFixtures.balanceOf;
import static cn.anxue.ledger.LedgerFixtures.inTransaction;
import static cn.anxue.ledger.LedgerFixtures.moveOut;
import static cn.anxue.ledger.LedgerFixtures.payIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest {
    @Inject
    Ledger ledger;

    @Inject
    AccountHistory history;

    @Inject
    Snapshots snapshots;

    @Inject
    Recomputation recomputation;

    private HolderId holder = aHolder();

    @BeforeEach
    void openBooks() {
        holder = aHolderWithBooks(ledger);
    }

    @Test
    void recordsAListAndTellsTheBalances() {
        record(payIn(holder, 100_00), payIn(holder, 50_00), moveOut(holder, 30_00));

        assertEquals(Money.ofFen(150_00), balance(BANK).amount());
        assertEquals(Money.ofFen(120_00), balance(PRINCIPAL).amount());
        assertEquals(Money.ofFen(30_00), balance(OUTGOING).amount());
        assertEquals(3, balance(PRINCIPAL).position());
    }

    @Test
    void refusesToRunOutsideADatabaseTransaction() {
        assertThrows(TransactionalException.class, () -> ledger.record(List.of(payIn(holder, 1))));
    }

    @Test
    void answersAnActRecordedBeforeWithoutRecordingItAgain() {
        Act act = payIn(holder, 100_00);
        record(act);

        assertInstanceOf(Answer.AlreadyRecorded.class, record(act).get(0));
        assertEquals(Money.ofFen(100_00), balance(PRINCIPAL).amount());
    }

    /** Nothing asks the journal for the id of a new act, which has the last word all the same. */
    @Test
    void recordsNoActTwiceThatIsCalledNew() {
        Act act = payIn(holder, 100_00);
        List<Act> acts = List.of(payIn(holder, 1_00), act);

        assertInstanceOf(
                Answer.Recorded.class,
                inTransaction(() -> ledger.recordNew(List.of(act))).get(0));
        assertThrows(PersistenceException.class, () -> inTransaction(() -> ledger.recordNew(acts)));
        assertEquals(Money.ofFen(100_00), balance(PRINCIPAL).amount());
    }

    @Test
    void refusesOneOverdraftAmongFiftyStrangers() {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            acts.add(payIn(aHolderWithBooks(ledger), 1_00));
        }
        acts.add(25, moveOut(holder, 1));

        List<Answer> answers = inTransaction(() -> ledger.record(acts));

        assertEquals(
                1, answers.stream().filter(Answer.Refused.class::isInstance).count());
        assertInstanceOf(Answer.Refused.class, answers.get(25));
    }

    @Test
    void reversesAnActOnceAndOnlyWhileTheMoneyIsThere() {
        Act in = payIn(holder, 100_00);
        Act out = moveOut(holder, 100_00);
        record(in, out);

        assertProblem(LedgerProblem.INSUFFICIENT_BALANCE, reverse(in));
        assertInstanceOf(Answer.Recorded.class, reverse(out));
        assertProblem(LedgerProblem.ALREADY_REVERSED, reverse(out));
        assertInstanceOf(Answer.Recorded.class, reverse(in));
        assertEquals(Money.ofFen(0), balance(BANK).amount());
    }

    @Test
    void refusesToReverseWhatIsUnknownOrAReversalItself() {
        Act in = payIn(holder, 1_00);
        record(in);
        ActId reversal = ActId.next();
        inTransaction(() -> ledger.reverse(List.of(new Reversal(reversal, holder, in.id(), DAY))));

        assertProblem(LedgerProblem.ACT_NOT_FOUND, reverse(payIn(holder, 1_00)));
        Reversal again = new Reversal(ActId.next(), holder, reversal, DAY);
        assertProblem(
                LedgerProblem.REVERSAL_NOT_REVERSIBLE,
                inTransaction(() -> ledger.reverse(List.of(again))).get(0));
    }

    @Test
    void statesTheAccountWithTheBalanceAfterEachEntry() {
        record(payIn(holder, 100_00), moveOut(holder, 30_00), payIn(holder, 5_00));

        Statement statement = history.statement(holder, PRINCIPAL, 1, 10);

        assertEquals(Money.ofFen(100_00), statement.opening().amount());
        assertEquals(
                List.of(2L, 3L),
                statement.lines().stream().map(Statement.Line::position).toList());
        assertEquals(Money.ofFen(70_00), statement.lines().get(0).after());
        assertEquals(OUTGOING, statement.lines().get(0).contra());
        assertTrue(statement.lines().get(0).debit());
        assertEquals(Money.ofFen(75_00), statement.lines().get(1).after());
    }

    @Test
    void tellsThePastByDateWithWhatWasBookedLaterAndByPositionWithout() {
        record(payIn(holder, 100_00));
        Entry late = new Entry(BANK, PRINCIPAL, Money.ofFen(7_00), LedgerFixtures.Reason.PAID_IN);
        record(new Act(ActId.next(), holder, DAY.plusDays(2), late));
        record(new Act(ActId.next(), holder, DAY.minusDays(1), late));

        assertEquals(
                Money.ofFen(7_00),
                history.on(holder, PRINCIPAL, DAY.minusDays(1)).amount());
        assertEquals(Money.ofFen(107_00), history.on(holder, PRINCIPAL, DAY).amount());
        assertEquals(
                Money.ofFen(114_00),
                history.on(holder, PRINCIPAL, DAY.plusDays(2)).amount());
        assertEquals(Money.ofFen(100_00), history.at(holder, PRINCIPAL, 1).amount());
    }

    @Test
    void tellsTheSamePastFromASnapshot() {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < Snapshots.ENTRIES_MIN; i++) {
            acts.add(payIn(holder, i + 1));
        }
        inTransaction(() -> ledger.record(acts));
        Entry later = new Entry(BANK, PRINCIPAL, Money.ofFen(9), LedgerFixtures.Reason.PAID_IN);
        record(new Act(ActId.next(), holder, DAY.plusDays(1), later));
        record(new Act(ActId.next(), holder, DAY, later));
        Balance onBefore = history.on(holder, PRINCIPAL, DAY);
        Balance atBefore = history.at(holder, PRINCIPAL, 1_001);

        assertTrue(snapshots.take(DAY) >= 2);

        assertEquals(onBefore, history.on(holder, PRINCIPAL, DAY));
        assertEquals(atBefore, history.at(holder, PRINCIPAL, 1_001));
        assertEquals(Money.ofFen(1 + 2 + 3), history.at(holder, PRINCIPAL, 3).amount());
    }

    @Test
    void closesOnlyAnEmptyAccount() {
        record(payIn(holder, 1_00));

        assertThrows(ProblemException.class, () -> close(PRINCIPAL));
        close(OUTGOING);
        assertProblem(LedgerProblem.ACCOUNT_CLOSED, record(moveOut(holder, 1)).get(0));
    }

    @Test
    void recomputesEveryBalanceFromTheEntries() {
        record(payIn(holder, 100_00), moveOut(holder, 30_00));

        assertEquals(List.of(), recomputation.run().findings());
    }

    private List<Answer> record(Act... acts) {
        return inTransaction(() -> ledger.record(List.of(acts)));
    }

    private Answer reverse(Act act) {
        Reversal reversal = new Reversal(ActId.next(), holder, act.id(), DAY);
        return inTransaction(() -> ledger.reverse(List.of(reversal))).get(0);
    }

    private void close(String path) {
        inTransaction(() -> {
            ledger.close(holder, path);
            return path;
        });
    }

    private Balance balance(String path) {
        return balanceOf(ledger, holder, path);
    }

    private static void assertProblem(LedgerProblem problem, Answer answer) {
        assertEquals(problem, assertInstanceOf(Answer.Refused.class, answer).problem());
    }
}
