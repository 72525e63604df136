package cn.anxue.bank.instruction;

import cn.anxue.bank.LinesBooked.Movement;
import cn.anxue.bank.Placement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a movement is abnormal. Pure. */
final class HoldRules {
    private HoldRules() {}

    /** @param drop what left the account that day without instructions, this movement among it */
    static List<HoldRule> broken(Movement movement, HoldStore.@Nullable Drop drop, HoldSettings settings) {
        List<HoldRule> broken = new ArrayList<>();
        if (movement.placement() == Placement.MISSING
                && settings.isUnexplained(movement.amount().minor())) {
            broken.add(HoldRule.UNEXPLAINED_DEBIT);
        }
        if (movement.placement() == Placement.REVERSED && movement.uncovered().isPositive()) {
            broken.add(HoldRule.REVERSAL_NOT_COVERED);
        }
        if (settings.isLarge(movement.amount().minor())) {
            broken.add(HoldRule.LARGE_DEBIT);
        }
        if (drop != null && settings.isDrop(drop.goneMinor(), drop.leftMinor())) {
            broken.add(HoldRule.BALANCE_DROP);
        }
        return broken;
    }
}
