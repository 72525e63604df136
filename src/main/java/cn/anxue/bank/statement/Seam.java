package cn.anxue.bank.statement;

import cn.anxue.bank.StatementId;
import cn.anxue.money.Money;
import java.time.LocalDate;

/**
 * A place where one statement does not begin with what the one before it ended with.
 *
 * @param statement the later one
 * @param before the last day of the earlier one
 * @param closing what the account held by it
 * @param from the first day of the later one
 * @param opening what the account held by it
 */
public record Seam(
        StatementId statement, String account, LocalDate before, Money closing, LocalDate from, Money opening) {
    /** Whether days lie between the two that none covers; otherwise they cover the same days. */
    public boolean isGap() {
        return from.isAfter(before);
    }
}
