package cn.anxue.fee.cap;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.money.Money;
import java.util.Map;

/** The value of the local rule {@code fee.caps}: what applies to whom; a category that is absent has no cap. */
public record FeeCaps(Map<InstitutionCategory, Cap> categories) {
    /**
     * @param months of one price by period
     * @param lessons of one price by lesson
     * @param amount in all
     * @param monthsAhead how long before the start a sale may be
     * @param lessonsLeft with how few lessons left the next may be sold
     */
    public record Cap(int months, int lessons, Money amount, int monthsAhead, int lessonsLeft) {}

    public FeeCaps {
        categories = Map.copyOf(categories);
    }
}
