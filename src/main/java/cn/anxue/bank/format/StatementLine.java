package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement on an account.
 *
 * @param ordinal its place among the lines of the statement as they come, from 1
 * @param direction its effect on the balance: a credit taken back is a DEBIT
 * @param amount above zero
 * @param reversal whether it takes back an earlier line (冲正, 红字)
 * @param part which part of a batch entry it is, 1 of 1 where there is no batch
 * @param parts how many parts the entry has; they add up to it
 * @param balanceAfter what the account held after it, where the bank says so; the reader has checked it
 */
public record StatementLine(
        int ordinal,
        Direction direction,
        Money amount,
        boolean reversal,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference,
        int part,
        int parts,
        @Nullable String endToEndId,
        @Nullable String counterpartyName,
        @Nullable String counterpartyAccount,
        @Nullable String remittance,
        @Nullable Money balanceAfter) {

    /** What it adds to the balance. */
    public Money effect() {
        return direction == Direction.CREDIT ? amount : amount.negated();
    }
}
