package cn.anxue.bank.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LinesBooked.Movement;
import cn.anxue.bank.Placement;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds instructions up. */
class HoldRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final HoldSettings SETTINGS =
            new HoldSettings(100_000L, 5_000_000L, new BigDecimal("0.3"), 1_000_000L, 5_000_000L);

    @Test
    void holdsForADebitNobodyCanExplain() {
        assertEquals(List.of(HoldRule.UNEXPLAINED_DEBIT), broken(1_000, Placement.MISSING, 0, null));
        assertEquals(List.of(), broken(999, Placement.MISSING, 0, null));
    }

    @Test
    void holdsForALargeDebit() {
        assertEquals(List.of(HoldRule.LARGE_DEBIT), broken(50_000, Placement.REVERSED, 0, null));
    }

    @Test
    void holdsForAReversalThatIsNotCovered() {
        assertEquals(List.of(HoldRule.REVERSAL_NOT_COVERED), broken(10, Placement.REVERSED, 1, null));
    }

    @Test
    void holdsWhereTheBalanceDropsInADay() {
        assertEquals(List.of(HoldRule.BALANCE_DROP), broken(10, Placement.REVERSED, 0, drop(40_000, 60_000)));
        assertEquals(List.of(), broken(10, Placement.REVERSED, 0, drop(30_000, 70_000)));
        assertEquals(List.of(), broken(10, Placement.REVERSED, 0, drop(9_999, 0)));
    }

    @Test
    void holdsNothingWhereNothingIsLaidDown() {
        HoldSettings none = new HoldSettings(null, null, null, null, null);

        assertEquals(List.of(), HoldRules.broken(movement(1_000_000, Placement.MISSING, 0), drop(1_000_000, 0), none));
    }

    private static List<HoldRule> broken(
            long yuan, Placement placement, long uncovered, HoldStore.@Nullable Drop drop) {
        return HoldRules.broken(movement(yuan, placement, uncovered), drop, SETTINGS);
    }

    private static HoldStore.Drop drop(long gone, long left) {
        return new HoldStore.Drop("622200000001", DAY, gone * 100, left * 100);
    }

    private static Movement movement(long yuan, Placement placement, long uncovered) {
        return new Movement(
                LineId.fromString(UUID.randomUUID().toString()),
                "622200000001",
                "000000000001",
                Purpose.FEE,
                new InstitutionId(UUID.randomUUID()),
                "410902",
                Direction.DEBIT,
                Money.ofYuan(yuan),
                DAY,
                placement,
                Money.ofYuan(uncovered));
    }
}
