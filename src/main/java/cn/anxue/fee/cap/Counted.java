package cn.anxue.fee.cap;

import cn.anxue.fee.order.Billing;
import cn.anxue.money.Money;
import java.time.LocalDate;

/**
 * As much of an order as caps ask about.
 *
 * @param lessons with those given on top
 * @param confirmed lessons taught and confirmed
 */
public record Counted(Billing billing, int lessons, int confirmed, LocalDate startsOn, LocalDate endsOn, Money price) {
    int lessonsLeft() {
        return Math.max(0, lessons - confirmed);
    }
}
