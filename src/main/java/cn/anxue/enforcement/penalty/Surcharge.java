package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The additional fine for paying late (加处罚款, 行政处罚法 art. 72): 3 % a day of what is unpaid, up to the fine itself.
 *
 * @param dueOn the last day on which the fine could be paid in time
 * @param payments of the fine alone
 */
record Surcharge(Money fine, LocalDate dueOn, List<Payment> payments, List<Pause> pauses) {
    private static final long PERCENT_A_DAY = 3;
    private static final long HUNDRED = 100;

    /** What has come up to the end of the day. */
    Money on(LocalDate day) {
        long fenDays = 0;
        long most = Math.multiplyExact(fine.minor(), HUNDRED) / PERCENT_A_DAY + 1;
        for (LocalDate late = dueOn.plusDays(1); !late.isAfter(day) && fenDays < most; late = late.plusDays(1)) {
            long unpaid = unpaidBefore(late);
            if (unpaid == 0) {
                break;
            }
            if (!rests(late)) {
                fenDays = Math.addExact(fenDays, unpaid);
            }
        }
        return Money.ofFen(fenDays * PERCENT_A_DAY / HUNDRED).min(fine);
    }

    private long unpaidBefore(LocalDate day) {
        long paid = payments.stream()
                .filter(payment -> payment.paidOn().isBefore(day))
                .mapToLong(Payment::amountMinor)
                .sum();
        return Math.max(0, fine.minor() - paid);
    }

    private boolean rests(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }
}
