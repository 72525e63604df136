package cn.anxue.fee.payout;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AccountFreezes;
import cn.anxue.deposit.agreement.AccountFreezes.Bound;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.payout.TrialBalance.Books;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what trial balances need, with the accounts locked: as many round trips whatever the length of the run. */
@ApplicationScoped
class TrialBalances {
    private static final String MISSING = DepositBooks.missing(Purpose.FEE);
    private static final String TRANSIT = DepositBooks.transit(Purpose.FEE);

    private final Ledger ledger;
    private final Bars bars;
    private final CommissionBearing commissions;
    private final AccountFreezes freezes;

    TrialBalances(Ledger ledger, Bars bars, CommissionBearing commissions, AccountFreezes freezes) {
        this.freezes = freezes;
        this.ledger = ledger;
        this.bars = bars;
        this.commissions = commissions;
    }

    /** The trial balances of a run's institutions. */
    static final class Trials {
        private final Map<InstitutionId, TrialBalance> byInstitution;

        private Trials(Map<InstitutionId, TrialBalance> byInstitution) {
            this.byInstitution = byInstitution;
        }

        Optional<WaitReason> take(Payout payout) {
            return Objects.requireNonNull(byInstitution.get(payout.institution()))
                    .take(payout.kind(), payout.fromPath(), payout.amount());
        }
    }

    /** Commission of collectors is borne first; it counts in what may be released. */
    Trials open(List<Payout> payouts) {
        Map<InstitutionId, List<Payout>> grouped = payouts.stream().collect(Collectors.groupingBy(Payout::institution));
        Map<HolderId, Set<String>> paths = new HashMap<>();
        grouped.forEach((institution, own) -> paths.put(DepositBooks.holder(institution), paths(own)));
        Map<HolderId, Map<String, Balance>> balances = ledger.lock(paths);
        Set<InstitutionId> barred = bars.barred(grouped.keySet(), BarKind.NO_RELEASES);
        Map<InstitutionId, Books> books = new HashMap<>();
        grouped.forEach((institution, own) -> {
            Map<String, Balance> ofHolder = balances.getOrDefault(DepositBooks.holder(institution), Map.of());
            books.put(institution, books(own, ofHolder));
        });
        Map<String, Bound> frozen =
                freezes.of(grouped.values().stream().map(TrialBalances::account).toList());
        Map<InstitutionId, TrialBalance> trials = new HashMap<>();
        commissions.bear(books).forEach((institution, after) -> {
            Bound bound = frozen.getOrDefault(
                    account(Objects.requireNonNull(grouped.get(institution))), new Bound(false, Money.ofFen(0)));
            trials.put(institution, new TrialBalance(after, barred.contains(institution), bound));
        });
        return new Trials(trials);
    }

    private static Set<String> paths(List<Payout> payouts) {
        Set<String> paths = new HashSet<>(
                Set.of(MISSING, TRANSIT, DepositBooks.FEE_EARNED, DepositBooks.FEE_OUTGOING, bank(payouts)));
        payouts.forEach(payout -> paths.add(payout.fromPath()));
        return paths;
    }

    private static Books books(List<Payout> payouts, Map<String, Balance> balances) {
        Map<String, Money> held = new HashMap<>();
        balances.forEach((path, balance) -> held.put(path, balance.amount()));
        return new Books(
                amount(held, bank(payouts)),
                amount(held, DepositBooks.FEE_OUTGOING),
                amount(held, MISSING),
                amount(held, TRANSIT),
                amount(held, DepositBooks.FEE_EARNED),
                held);
    }

    /** One account of an institution pays its whole run. */
    private static String bank(List<Payout> payouts) {
        return DepositBooks.bank(Purpose.FEE, account(payouts));
    }

    private static String account(List<Payout> payouts) {
        return Objects.requireNonNull(payouts.get(0).fromAccount());
    }

    private static Money amount(Map<String, Money> held, String path) {
        return held.getOrDefault(path, Money.ofFen(0));
    }
}
