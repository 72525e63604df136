package cn.anxue.simulator;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Takes supervised accounts into a run, with what the books hold as what they truly hold. */
@ApplicationScoped
@Transactional
public class Joining {
    private final SimulatorRuns runs;
    private final Ledger ledger;

    Joining(SimulatorRuns runs, Ledger ledger) {
        this.runs = runs;
        this.ledger = ledger;
    }

    /** Accounts that a run has already stay as they are. */
    public void join(Run run, LocalDate day, List<String> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        Set<String> before = numbersOf(run);
        runs.join(run, day, numbers);
        for (SimulatedAccount account : runs.accounts(run)) {
            if (!before.contains(account.number())) {
                runs.setBalance(account.number(), balance(account));
            }
        }
    }

    private Set<String> numbersOf(Run run) {
        return Set.copyOf(
                runs.accounts(run).stream().map(SimulatedAccount::number).toList());
    }

    private Money balance(SimulatedAccount account) {
        String path = DepositBooks.bank(account.purpose(), account.number());
        Balance balance = ledger.balances(DepositBooks.holder(account.institution()), path)
                .get(path);
        return balance == null ? Money.ofFen(0) : balance.amount();
    }
}
