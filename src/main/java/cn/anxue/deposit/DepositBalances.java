package cn.anxue.deposit;

import cn.anxue.deposit.agreement.Purpose;
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

    /**
     * What is there of each deposit: principal less what is missing from the account, never below zero. The position counts
     * the entries of both.
     */
    public Map<InstitutionId, Balance> held(Collection<InstitutionId> institutions) {
        Map<InstitutionId, Balance> held = of(institutions, DepositBooks.PRINCIPAL);
        Map<InstitutionId, Balance> missing = of(institutions, DepositBooks.missing(Purpose.DEPOSIT));
        held.replaceAll((institution, principal) -> less(principal, missing.getOrDefault(institution, NOTHING)));
        return held;
    }

    private static Balance less(Balance principal, Balance missing) {
        Money credits = principal.credits().plus(missing.credits());
        Money debits = principal.debits().plus(missing.debits()).min(credits);
        return new Balance(AccountKind.LIABILITY, debits, credits, principal.position() + missing.position());
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
