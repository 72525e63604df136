package cn.anxue.fee.release;

import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.fee.refund.OwedRefunds;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the books say of institutions that are to be paid. */
@ApplicationScoped
class ReleaseBooks {
    private static final Money NOTHING = Money.ofFen(0);

    private final Ledger ledger;
    private final Payouts payouts;
    private final OwedRefunds owed;
    private final ReleaseReadings readings;
    private final InstitutionRegister register;

    ReleaseBooks(
            Ledger ledger, Payouts payouts, OwedRefunds owed, ReleaseReadings readings, InstitutionRegister register) {
        this.ledger = ledger;
        this.payouts = payouts;
        this.owed = owed;
        this.readings = readings;
        this.register = register;
    }

    List<Candidate> candidates(Collection<InstitutionId> institutions) {
        return readings.candidates(institutions);
    }

    /** Those of the institutions whose books are open. */
    Map<InstitutionId, ReleaseRules.Books> of(
            Collection<InstitutionId> institutions, Map<InstitutionId, Money> withheld) {
        List<HolderId> holders = institutions.stream().map(FeeBooks::holder).toList();
        Map<InstitutionId, Money> waiting = payouts.waiting(PayoutKind.RELEASE, institutions);
        Map<InstitutionId, Money> owedBefore = owed.of(institutions);
        Map<HolderId, Balance> earned = ledger.balancesOf(holders, FeeBooks.EARNED);
        Map<HolderId, Balance> missing = ledger.balancesOf(holders, FeeBooks.MISSING);
        Map<HolderId, Balance> transit = ledger.balancesOf(holders, FeeBooks.TRANSIT);
        Map<InstitutionId, ReleaseRules.Books> books = new LinkedHashMap<>();
        for (InstitutionId institution : institutions) {
            HolderId holder = FeeBooks.holder(institution);
            Balance found = earned.get(holder);
            if (found != null) {
                books.put(
                        institution,
                        new ReleaseRules.Books(
                                found.amount(),
                                amount(missing, holder),
                                amount(transit, holder),
                                waiting.getOrDefault(institution, NOTHING),
                                withheld.getOrDefault(institution, NOTHING)
                                        .plus(owedBefore.getOrDefault(institution, NOTHING))));
            }
        }
        return books;
    }

    Map<InstitutionId, String> places(Collection<InstitutionId> institutions) {
        return register.views(institutions).stream()
                .collect(Collectors.toMap(InstitutionView::id, InstitutionView::regionCode));
    }

    private static Money amount(Map<HolderId, Balance> balances, HolderId holder) {
        Balance balance = balances.get(holder);
        return balance == null ? NOTHING : balance.amount().max(NOTHING);
    }
}
