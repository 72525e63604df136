package cn.anxue.simulator.plan;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved at the simulated bank.
 *
 * @param ordinal its place in the day, from 1
 * @param direction where the money went in the end
 * @param amount positive
 * @param reference the bank's own number
 * @param orderReference the order a family meant by it, also where no word of it stands in the line
 * @param endToEndId of the instruction it pays or brings back
 * @param reversalOf the reference of the movement it takes back
 */
public record Movement(
        String account,
        LocalDate bookedOn,
        int ordinal,
        MovementKind kind,
        Direction direction,
        Money amount,
        String reference,
        Other other,
        @Nullable String orderReference,
        @Nullable String endToEndId,
        @Nullable String reversalOf,
        Telling telling) {

    /** The other side and its words. */
    public record Other(
            @Nullable String name,
            @Nullable String account,
            @Nullable String words) {}

    /** What it adds to the account, negative where it takes away. */
    public Money effect() {
        return direction == Direction.CREDIT ? amount : amount.negated();
    }
}
