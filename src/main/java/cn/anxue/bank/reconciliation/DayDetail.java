package cn.anxue.bank.reconciliation;

import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day with all that is to be known of it.
 *
 * @param breaks those that are open and concern the day, and those of the day itself that have ended
 * @param closings every closing, the first one first
 * @param corrections lines booked for the day after it was first closed
 */
public record DayDetail(
        DayView day, LocalDate asOf, List<Break> breaks, List<Closing> closings, List<Correction> corrections) {

    /**
     * One closing of a day.
     *
     * @param position of the account in the journal, up to which it covers the day
     */
    public record Closing(
            long position, @Nullable Money bank, Money book, Money claims, int carriedOver, Instant closedAt) {}

    /** An act that came after the day was closed; it keeps its date. */
    public record Correction(UUID entry, long position, Money amount, Instant recordedAt) {}

    /** How much of the day's lines is explained, in tenths of a percent. */
    public int explainedPermille() {
        long unexplained = breaks.stream()
                .filter(one -> one.isOpen()
                        && one.kind().isUnexplainedMoney()
                        && one.day().equals(day.day()))
                .map(Break::line)
                .distinct()
                .count();
        return Explained.permille(day.lines(), unexplained);
    }
}
