package cn.anxue.deposit;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * What institutions collected from all families in one charging period (D1), the floor of a deposit. Fees are kept by a room
 * above, which answers.
 */
public interface PeriodFees {
    /** Of each institution that collected any in the three months up to the day. */
    Map<InstitutionId, Money> ofOnePeriod(Collection<InstitutionId> institutions, LocalDate day);
}
