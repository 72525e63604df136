package cn.anxue.ledger;

import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A statement of account (对账单): its entries in the order they were recorded, with the balance after each.
 *
 * @param opening the balance before the first of {@code lines}
 */
public record Statement(Balance opening, List<Line> lines) {

    /**
     * One entry as seen from the account.
     *
     * @param position its number within the account, from 1, without a gap
     * @param contra path of the account on the other side
     * @param debit whether the account was debited
     * @param after what the account stood at then, on its own side
     * @param correction whether its day was closed before it was recorded
     */
    public record Line(
            long position,
            UUID actId,
            LocalDate occurredOn,
            Instant recordedAt,
            String contra,
            boolean debit,
            Money amount,
            Money after,
            String reason,
            boolean correction) {}
}
