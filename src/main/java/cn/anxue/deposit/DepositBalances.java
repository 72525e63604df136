package cn.anxue.deposit;

import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.AccountKind;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the books say of deposits, of many institutions at once. */
@ApplicationScoped
public class DepositBalances {
    private static final Balance NOTHING = new Balance(AccountKind.LIABILITY, Money.ofFen(0), Money.ofFen(0), 0);

    private final Ledger ledger;

    DepositBalances(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The balance of the liability at the path, nothing where the books are not opened yet. */
    public Map<InstitutionId, Balance> of(Collection<InstitutionId> institutions, String path) {
        Map<HolderId, Balance> found = ledger.balancesOf(
                institutions.stream().map(DepositBooks::holder).toList(), path);
        Map<InstitutionId, Balance> balances = new HashMap<>();
        institutions.forEach(institution ->
                balances.put(institution, found.getOrDefault(DepositBooks.holder(institution), NOTHING)));
        return balances;
    }
}
