package cn.anxue.bank.reconciliation;

import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of an account as it was last looked at. */
public record DayView(
        String account,
        LocalDate day,
        DayState state,
        @Nullable Money bank,
        Money book,
        Money missing,
        Money transit,
        Money unconfirmed,
        Money claims,
        int lines,
        Money moved,
        @Nullable Instant lookedAt) {
    /** Zero only where bank, book and claims are the same; null without a word of the bank. */
    public @Nullable Money difference() {
        return ThreeWayCheck.difference(bank, book, claims);
    }
}
