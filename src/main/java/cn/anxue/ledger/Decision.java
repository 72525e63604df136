package cn.anxue.ledger;

import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Settles a list of acts, one after the other, against locked accounts and what the journal holds already. Pure: the first
 * of the two guards every rule has. Accepted acts change the states they touch; a refused one leaves them as they were.
 */
final class Decision {
    private final Map<AccountKey, AccountState> accounts;
    private final Map<ActKey, JournalAct> recorded;
    private final Set<ActKey> reversed;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    /**
     * @param accounts every account the list names; those that do not exist are barred
     * @param recorded acts of the list that the journal holds already
     * @param reversed acts that a reversal in the journal points at
     */
    Decision(Map<AccountKey, AccountState> accounts, Map<ActKey, JournalAct> recorded, Set<ActKey> reversed) {
        this.accounts = accounts;
        this.recorded = new HashMap<>(recorded);
        this.reversed = new HashSet<>(reversed);
    }

    /** Settles the next act of the list; its answer takes the next place in {@link #answers}. */
    void settle(JournalAct act) {
        answers.add(answerTo(act));
    }

    List<Posting> postings() {
        return postings;
    }

    List<Answer> answers() {
        return answers;
    }

    private Answer answerTo(JournalAct act) {
        JournalAct earlier = recorded.get(act.key());
        if (earlier != null) {
            return earlier.equals(act)
                    ? new Answer.AlreadyRecorded(act.id())
                    : refused(act, LedgerProblem.ACT_CONFLICT, Map.of("act", act.id()));
        }
        ActKey undone = act.reversedKey();
        if (undone != null && reversed.contains(undone)) {
            return refused(act, LedgerProblem.ALREADY_REVERSED, Map.of("act", undone.act()));
        }
        int before = postings.size();
        for (int leg = 0; leg < act.legs().size(); leg++) {
            Answer refusal = post(act, leg);
            if (refusal != null) {
                undoTo(before);
                return refusal;
            }
        }
        recorded.put(act.key(), act);
        if (undone != null) {
            reversed.add(undone);
        }
        return new Answer.Recorded(act.id());
    }

    /** Posts one leg, or answers why not. */
    private @Nullable Answer post(JournalAct act, int number) {
        JournalAct.Leg leg = act.legs().get(number);
        AccountState debit = locked(act, leg.debit());
        AccountState credit = locked(act, leg.credit());
        long amount = leg.amount().minor();
        String currency = leg.amount().currency();
        for (AccountState account : List.of(debit, credit)) {
            LedgerProblem problem = account.refusal(currency, amount);
            if (problem != null) {
                return refused(act, problem, Map.of("account", account.path(), "currency", currency));
            }
        }
        long shortMinor = debit.shortMinor(amount);
        if (shortMinor > 0) {
            String lacking = new Money(shortMinor, currency).decimal();
            return refused(act, LedgerProblem.INSUFFICIENT_BALANCE, Map.of("account", debit.path(), "short", lacking));
        }
        postings.add(new Posting(act, number, debit.debit(amount), credit.credit(amount)));
        return null;
    }

    private void undoTo(int size) {
        while (postings.size() > size) {
            Posting posting = postings.remove(postings.size() - 1);
            JournalAct act = posting.act();
            JournalAct.Leg leg = act.legs().get(posting.leg());
            locked(act, leg.debit()).undoDebit(leg.amount().minor());
            locked(act, leg.credit()).undoCredit(leg.amount().minor());
        }
    }

    private AccountState locked(JournalAct act, UUID account) {
        AccountState state = accounts.get(act.accountKey(account));
        if (state == null) {
            throw new IllegalStateException("an account was not locked: " + account);
        }
        return state;
    }

    private static Answer refused(JournalAct act, LedgerProblem problem, Map<String, ?> facts) {
        return new Answer.Refused(act.id(), problem, facts);
    }
}
