package cn.anxue.bank;

import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line in good form.
 *
 * @param amount not zero; negative for a red line
 */
public record Line(
        LineId id,
        String account,
        @Nullable String bankReference,
        int part,
        LocalDate bookedOn,
        LocalDate valueOn,
        Direction direction,
        Money amount,
        @Nullable String counterpartyName,
        @Nullable String counterpartyAccount,
        @Nullable String remittance,
        @Nullable String endToEndId,
        @Nullable String reversalOf) {

    /** Where the money went in the end: a red credit takes money out. */
    Direction effect() {
        return amount.isNegative() ? direction.opposite() : direction;
    }

    /** How much moved. */
    public Money moved() {
        return amount.isNegative() ? amount.negated() : amount;
    }

    /** Whether the line says that it takes an earlier one back. */
    boolean isReversal() {
        return amount.isNegative() || reversalOf != null || says("冲正");
    }

    boolean says(String word) {
        return remittance != null && remittance.contains(word);
    }
}
