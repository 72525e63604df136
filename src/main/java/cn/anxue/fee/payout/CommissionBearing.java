package cn.anxue.fee.payout;

import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payment.Commissions;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What collectors kept back is borne by the institution from what it earned, whenever a run is let go. */
@ApplicationScoped
class CommissionBearing {
    private final Commissions commissions;
    private final Ledger ledger;
    private final Today today;

    CommissionBearing(Commissions commissions, Ledger ledger, Today today) {
        this.commissions = commissions;
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * Books what can be borne now.
     *
     * @param books with the accounts locked
     * @return the books as they are afterwards
     */
    Map<InstitutionId, TrialBalance.Books> bear(Map<InstitutionId, TrialBalance.Books> books) {
        Map<InstitutionId, Money> borne = new HashMap<>();
        commissions.open(books.keySet()).forEach((institution, open) -> {
            Money amount = Objects.requireNonNull(books.get(institution)).bearable(open);
            if (amount.isPositive()) {
                borne.put(institution, amount);
            }
        });
        if (borne.isEmpty()) {
            return books;
        }
        List<Act> acts = new ArrayList<>();
        Map<InstitutionId, TrialBalance.Books> after = new HashMap<>(books);
        borne.forEach((institution, amount) -> {
            Entry entry = new Entry(FeeBooks.EARNED, FeeBooks.MISSING, amount, PayoutReason.COMMISSION_BORNE);
            acts.add(new Act(ActId.next(), FeeBooks.holder(institution), today.date(), entry));
            after.computeIfPresent(institution, (id, before) -> before.bearing(amount));
        });
        ledger.record(acts).forEach(Answer::orThrow);
        commissions.borne(borne);
        return after;
    }
}
