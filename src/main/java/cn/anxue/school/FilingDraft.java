package cn.anxue.school;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * Both plans of a school as it files them.
 *
 * @param fee a pupil and month
 * @param service what is offered, when and by whom
 * @param allocation how the money is to be used, in words
 * @param shares the same by purpose, of a hundred
 */
public record FilingDraft(
        LocalDate fromOn,
        LocalDate untilOn,
        Money fee,
        String service,
        String allocation,
        Map<SpendingPurpose, Integer> shares) {
    public FilingDraft {
        shares = Map.copyOf(shares);
    }
}
