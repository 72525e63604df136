package cn.anxue.school;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Reversal;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What payments do to the books and to the trail. */
@ApplicationScoped
class SpendingBooking {
    private final Ledger ledger;
    private final SchoolStore schools;
    private final SpendingStore store;
    private final AuditTrail audit;
    private final Today today;

    SpendingBooking(Ledger ledger, SchoolStore schools, SpendingStore store, AuditTrail audit, Today today) {
        this.ledger = ledger;
        this.schools = schools;
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Sets its money apart for the bank. What others have set apart is seen under the books' lock.
     *
     * @return what of it is public money
     */
    Money setApart(Spending spending, FilingDraft plans) {
        Map<String, Balance> balances = Objects.requireNonNull(ledger.lock(Map.of(
                        spending.school().inBooks(),
                        List.of(DepositBooks.SERVICE_SUBSIDIES, DepositBooks.SERVICE_FEES)))
                .get(spending.school().inBooks()));
        Money subsidies = amount(balances, DepositBooks.SERVICE_SUBSIDIES);
        Money most = subsidies.plus(amount(balances, DepositBooks.SERVICE_FEES));
        Money amount = spending.draft().amount();
        if (amount.compareTo(most) > 0) {
            throw new ProblemException(SchoolProblem.EXCEEDS_SERVICE_FUNDS, "/amount", Map.of("most", most.decimal()));
        }
        ShareRules.require(
                plans, spending.draft().purpose(), amount, new ShareRules.Means(store.spent(spending.filing()), most));
        Money ofSubsidies = subsidies.min(amount);
        List<Entry> entries = spending.portions(ofSubsidies).stream()
                .map(portion -> new Entry(
                        portion.path(),
                        DepositBooks.outgoing(Purpose.SERVICE),
                        portion.amount(),
                        SpendingReason.SPENDING_APPROVED))
                .toList();
        Act act = new Act(act(spending), spending.school().inBooks(), today.date(), entries);
        ledger.record(List.of(act)).forEach(Answer::orThrow);
        return ofSubsidies;
    }

    void putBack(List<Spending> cancelled) {
        ledger.reverse(cancelled.stream()
                        .map(one -> new Reversal(ActId.next(), one.school().inBooks(), act(one), today.date()))
                        .toList())
                .forEach(Answer::orThrow);
    }

    void note(Caller caller, String act, List<Spending> spendings) {
        Map<SchoolId, String> places =
                schools.of(spendings.stream().map(Spending::school).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(School::id, School::regionCode));
        audit.recordAll(spendings.stream()
                .map(one -> new AuditTrail.Row(
                        caller, act, "school_spending", one.id(), List.of("state"), places.get(one.school())))
                .toList());
    }

    private static Money amount(Map<String, Balance> balances, String path) {
        Balance balance = balances.get(path);
        return balance == null ? Money.ofFen(0) : balance.amount();
    }

    private static ActId act(Spending spending) {
        return new ActId(spending.id());
    }
}
