package cn.anxue.fee.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.fee.payout.PayoutState;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseRulesTest {
    @Test
    void leavesWhatIsMissingPreparedOrWithheld() {
        assertEquals(Money.ofYuan(1_000), amount(1_000, 0, 0, 0, 0));
        assertEquals(Money.ofYuan(460), amount(1_000, 30, 10, 200, 300));
    }

    @Test
    void releasesNothingWhereMoreIsMissingThanEarned() {
        assertEquals(Money.ofFen(0), amount(1_000, 1_001, 0, 0, 0));
    }

    @Test
    void countsWeeksFromMondayAndDaysByThemselves() {
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        LocalDate monday = LocalDate.of(2026, 11, 16);

        assertEquals(monday, ReleaseCycle.WEEKLY.on(saturday));
        assertEquals(monday, ReleaseCycle.WEEKLY.on(monday));
        assertEquals(saturday, ReleaseCycle.PER_LESSON.on(saturday));
        assertEquals(saturday, ReleaseCycle.AFTER_COURSE.on(saturday));
    }

    @Test
    void followsItsPayoutAndNotItsRun() {
        assertEquals(Optional.empty(), ReleaseState.after(PayoutState.IN_RUN));
        assertEquals(Optional.empty(), ReleaseState.after(PayoutState.READY));
        assertEquals(Optional.of(ReleaseState.EXECUTED), ReleaseState.after(PayoutState.EXECUTED));
        assertEquals(Optional.of(ReleaseState.RETURNED), ReleaseState.after(PayoutState.RETURNED));
    }

    private static Money amount(long earned, long missing, long transit, long waiting, long withheld) {
        return ReleaseRules.amount(new ReleaseRules.Books(
                Money.ofYuan(earned),
                Money.ofYuan(missing),
                Money.ofYuan(transit),
                Money.ofYuan(waiting),
                Money.ofYuan(withheld)));
    }
}
