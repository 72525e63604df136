package cn.anxue.ledger;

import static cn.anxue.ledger.LedgerFixtures.BANK;
import static cn.anxue.ledger.LedgerFixtures.OUTGOING;
import static cn.anxue.ledger.LedgerFixtures.PRINCIPAL;
import static cn.anxue.ledger.LedgerFixtures.aHolder;
import static cn.anxue.ledger.LedgerFixtures.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of the ledger without a database. */
class DecisionTest {
    private final HolderId holder = aHolder();
    private final Map<AccountKey, AccountState> accounts = new HashMap<>();

    DecisionTest() {
        account(BANK, AccountKind.ASSET, null);
        account(PRINCIPAL, AccountKind.LIABILITY, null);
        account(OUTGOING, AccountKind.LIABILITY, null);
    }

    @Test
    void recordsInTheOrderOfTheList() {
        List<Answer> answers = settle(act(holder, BANK, PRINCIPAL, 100), act(holder, PRINCIPAL, OUTGOING, 100));

        answers.forEach(answer -> assertInstanceOf(Answer.Recorded.class, answer));
    }

    @Test
    void refusesAnOverdraftThatALaterActWouldCover() {
        List<Answer> answers = settle(act(holder, PRINCIPAL, OUTGOING, 100), act(holder, BANK, PRINCIPAL, 100));

        assertRefused(LedgerProblem.INSUFFICIENT_BALANCE, answers.get(0));
        assertInstanceOf(Answer.Recorded.class, answers.get(1));
    }

    @Test
    void namesWhatIsLacking() {
        Answer.Refused refused =
                (Answer.Refused) settle(act(holder, BANK, PRINCIPAL, 70), act(holder, PRINCIPAL, OUTGOING, 100))
                        .get(1);

        assertEquals(Map.of("account", PRINCIPAL, "short", "0.30"), refused.facts());
    }

    @Test
    void leavesNoTraceOfAnActWhoseLastLegIsRefused() {
        Act whole = act(holder, BANK, PRINCIPAL, 100);
        Act torn = new Act(
                ActId.next(),
                holder,
                LedgerFixtures.DAY,
                List.of(entry(PRINCIPAL, OUTGOING, 60), entry(PRINCIPAL, OUTGOING, 60)));
        Decision decision = decide(whole, torn, act(holder, PRINCIPAL, OUTGOING, 100));

        assertRefused(LedgerProblem.INSUFFICIENT_BALANCE, decision.answers().get(1));
        assertInstanceOf(Answer.Recorded.class, decision.answers().get(2));
        assertEquals(2, decision.postings().size());
        assertEquals(2, decision.postings().get(1).debitPosition());
    }

    @Test
    void answersTheSameActTwiceInOneListAsRecordedOnce() {
        Act twice = act(holder, BANK, PRINCIPAL, 100);
        Decision decision = decide(twice, twice);

        assertInstanceOf(Answer.AlreadyRecorded.class, decision.answers().get(1));
        assertEquals(1, decision.postings().size());
    }

    @Test
    void refusesAnotherActUnderTheSameId() {
        Act first = act(holder, BANK, PRINCIPAL, 100);
        Act second = new Act(first.id(), holder, first.occurredOn(), entry(BANK, PRINCIPAL, 101));

        assertRefused(LedgerProblem.ACT_CONFLICT, settle(first, second).get(1));
    }

    @Test
    void refusesAccountsThatAreUnknownClosedOrOfAnotherCurrency() {
        accounts.put(key("deposit/nowhere"), AccountState.unknown("deposit/nowhere"));
        account("deposit/interest", AccountKind.LIABILITY, LedgerProblem.ACCOUNT_CLOSED);
        Act foreign = new Act(
                ActId.next(),
                holder,
                LedgerFixtures.DAY,
                new Entry(BANK, PRINCIPAL, new Money(100, "USD"), LedgerFixtures.Reason.PAID_IN));

        List<Answer> answers =
                settle(act(holder, BANK, "deposit/nowhere", 1), act(holder, BANK, "deposit/interest", 1), foreign);

        assertRefused(LedgerProblem.ACCOUNT_UNKNOWN, answers.get(0));
        assertRefused(LedgerProblem.ACCOUNT_CLOSED, answers.get(1));
        assertRefused(LedgerProblem.CURRENCY_MISMATCH, answers.get(2));
    }

    @Test
    void refusesSumsThatWouldOverflow() {
        Act huge = act(holder, BANK, PRINCIPAL, Long.MAX_VALUE / 2 - 5);

        assertRefused(
                LedgerProblem.BALANCE_TOO_LARGE,
                settle(huge, act(holder, BANK, PRINCIPAL, 6)).get(1));
    }

    @Test
    void reversesOnce() {
        JournalAct original = JournalAct.of(act(holder, BANK, PRINCIPAL, 100));
        Decision decision = new Decision(accounts, Map.of(), Set.of());
        decision.settle(original);
        decision.settle(original.reversed(ActId.next(), LedgerFixtures.DAY));
        decision.settle(original.reversed(ActId.next(), LedgerFixtures.DAY));

        assertInstanceOf(Answer.Recorded.class, decision.answers().get(1));
        assertRefused(LedgerProblem.ALREADY_REVERSED, decision.answers().get(2));
    }

    @Test
    void cannotSpellAnEntryThatDoesNotBalance() {
        assertThrows(IllegalArgumentException.class, () -> entry(BANK, BANK, 100));
        assertThrows(IllegalArgumentException.class, () -> entry(BANK, PRINCIPAL, 0));
        assertThrows(IllegalArgumentException.class, () -> entry(BANK, PRINCIPAL, -1));
        assertThrows(IllegalArgumentException.class, () -> entry(BANK, "fee/earned", 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Act(ActId.next(), holder, LedgerFixtures.DAY, new ArrayList<>()));
    }

    private static Entry entry(String debit, String credit, long fen) {
        return new Entry(debit, credit, Money.ofFen(fen), LedgerFixtures.Reason.MOVED);
    }

    private void account(String path, AccountKind kind, @Nullable LedgerProblem barred) {
        accounts.put(key(path), new AccountState(path, Balance.zero(kind, Money.CNY), barred));
    }

    private AccountKey key(String path) {
        return AccountKey.of(holder, path);
    }

    private List<Answer> settle(Act... acts) {
        return decide(acts).answers();
    }

    private Decision decide(Act... acts) {
        Decision decision = new Decision(accounts, Map.of(), Set.of());
        for (Act act : acts) {
            decision.settle(JournalAct.of(act));
        }
        return decision;
    }

    private static void assertRefused(LedgerProblem problem, Answer answer) {
        assertEquals(problem, assertInstanceOf(Answer.Refused.class, answer).problem());
    }
}
