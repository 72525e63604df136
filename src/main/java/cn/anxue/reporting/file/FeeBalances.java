package cn.anxue.reporting.file;

import cn.anxue.money.Money;

/**
 * What stands in the book of fees.
 *
 * @param held in the bank
 * @param owed for lessons not yet taught, and to be paid back
 * @param earned taught and confirmed, not yet released
 * @param missing what should be there and is not
 */
public record FeeBalances(Money held, Money owed, Money earned, Money missing) {
    public boolean isUncovered() {
        return held.minor() < owed.minor();
    }
}
