package cn.anxue.publicregister;

import java.time.LocalDate;

/**
 * Up to when the bank's books and ours were found to agree.
 *
 * @param late the day ended more than 24 hours ago and nothing was compared since
 */
public record Reconciled(LocalDate on, boolean late) {
    static Reconciled of(LocalDate on, LocalDate today) {
        return new Reconciled(on, on.isBefore(today.minusDays(1)));
    }
}
