package cn.anxue.deposit;

import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution's deposit as it stands.
 *
 * @param tier null where it was set individually
 * @param required null until assessed, as are {@code floor} and {@code shortfall}
 * @param held the principal; interest does not count
 * @param account the open deposit account; null until an agreement brings one
 * @param topUpDueOn the last day to top up; null unless it is short and the place has set a term
 */
public record DepositStanding(
        InstitutionId institution,
        @Nullable String tier,
        @Nullable Money required,
        @Nullable Money floor,
        Money held,
        Money interest,
        @Nullable Money shortfall,
        DepositState state,
        @Nullable SupervisedAccount account,
        @Nullable LocalDate shortSince,
        @Nullable LocalDate topUpDueOn,
        boolean topUpProvisional,
        Instant asOf) {}
