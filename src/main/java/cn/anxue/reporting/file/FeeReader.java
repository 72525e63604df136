package cn.anxue.reporting.file;

import cn.anxue.fee.FeeBooks;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads the book of fees of one institution. What is owed for orders and refunds is what is left of all there is or should be
 * there: the accounts of the orders themselves may be hundreds of thousands.
 */
@ApplicationScoped
class FeeReader {
    private static final String BANK = FeeBooks.bank("");

    private final Ledger ledger;

    FeeReader(Ledger ledger) {
        this.ledger = ledger;
    }

    FeeBalances of(InstitutionId institution) {
        HolderId holder = FeeBooks.holder(institution);
        Money held = sum(holder, BANK);
        Money missing = sum(holder, FeeBooks.MISSING);
        Money earned = sum(holder, FeeBooks.EARNED);
        Money owed = held.plus(missing)
                .plus(sum(holder, FeeBooks.TRANSIT))
                .minus(earned)
                .minus(sum(holder, FeeBooks.INTEREST))
                .minus(sum(holder, FeeBooks.UNIDENTIFIED))
                .minus(sum(holder, FeeBooks.OUTGOING));
        return new FeeBalances(held, owed, earned, missing);
    }

    private Money sum(HolderId holder, String path) {
        return ledger.balances(holder, path).values().stream()
                .map(Balance::amount)
                .reduce(Money.ofFen(0), Money::plus);
    }
}
