package cn.anxue.bank.freeze;

import cn.anxue.deposit.agreement.AccountFreezes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What of accounts may not leave them; one round trip whatever their number. */
@ApplicationScoped
@Transactional
public class Freezes {
    private final AccountFreezes accounts;

    Freezes(AccountFreezes accounts) {
        this.accounts = accounts;
    }

    /** Those of the accounts that are frozen today, in full or up to an amount, by number. */
    public Map<String, Frozen> frozen(Collection<String> numbers) {
        Map<String, Frozen> frozen = new HashMap<>();
        accounts.of(numbers).forEach((number, bound) -> frozen.put(number, new Frozen(bound.inFull(), bound.amount())));
        return frozen;
    }
}
