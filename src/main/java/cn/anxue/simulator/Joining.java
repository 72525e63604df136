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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes supervised accounts into a run, with what the books hold as what they truly hold. */
@ApplicationScoped
@Transactional
public class Joining {
    private final SimulatorRuns runs;
    private final Ledger ledger;
    private final List<String> regions;

    Joining(SimulatorRuns runs, Ledger ledger, @ConfigProperty(name = "anxue.simulator.regions") List<String> regions) {
        this.runs = runs;
        this.ledger = ledger;
        this.regions = regions;
    }

    /** Takes in what came up in the demo's places since. */
    void joinThoseOfDemo(Run run, LocalDate day) {
        join(run, day, runs.findNew(regions));
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
