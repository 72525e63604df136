package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with what is counted from it on the day it is asked for.
 *
 * @param dues null until something was imposed and served
 */
public record PenaltyFile(
        PenaltyView view,
        LocalDate today,
        List<PenaltyClock> clocks,
        @Nullable Dues dues) {
    /** What is owed in all. */
    public Money owed() {
        return dues == null ? Money.ofFen(0) : dues.total();
    }

    /** Whether the authority is late with anything. */
    public boolean isOverdue() {
        return clocks.stream().anyMatch(clock -> clock.kind().isDuty() && clock.isRunning() && clock.isLate(today));
    }
}
