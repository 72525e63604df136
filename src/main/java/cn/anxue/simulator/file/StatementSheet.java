package cn.anxue.simulator.file;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account's statement, whatever it is written as.
 *
 * @param opening negative where the account is overdrawn
 */
public record StatementSheet(
        String account,
        String accountName,
        String bankCode,
        int sequence,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money closing,
        List<Row> rows) {

    /**
     * One booking.
     *
     * @param direction where the money went in the end, also where the bank takes an earlier booking back
     * @param reversal whether it takes an earlier booking back
     * @param amount positive
     * @param balance after it
     */
    public record Row(
            LocalDate bookedOn,
            Direction direction,
            boolean reversal,
            Money amount,
            String reference,
            @Nullable String endToEndId,
            @Nullable String otherName,
            @Nullable String otherAccount,
            @Nullable String words,
            Money balance) {

        /** What the row adds to the account, negative where it takes away. */
        public Money effect() {
            return direction == Direction.CREDIT ? amount : amount.negated();
        }
    }

    /** The statement's own name, as the bank numbers them. */
    public String reference() {
        return "SIM%s%04d".formatted(account.substring(Math.max(0, account.length() - 6)), sequence);
    }

    /** A statement that says another sum than its lines. */
    public StatementSheet withClosing(Money other) {
        return new StatementSheet(account, accountName, bankCode, sequence, from, to, opening, other, rows);
    }
}
