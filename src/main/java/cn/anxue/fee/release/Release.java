package cn.anxue.fee.release;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes to an institution for one cycle (划拨).
 *
 * @param cycleOn the day that names the cycle
 * @param amount what goes
 * @param lessons what the lessons earned that it is for; the rest was kept at refunds, assigned, or failed to go before
 * @param missing what was held back for money missing from its accounts
 */
public record Release(
        ReleaseId id,
        InstitutionId institution,
        ReleaseCycle cycle,
        LocalDate cycleOn,
        Money amount,
        Money lessons,
        Money missing,
        ReleaseState state,
        Instant preparedAt,
        @Nullable Instant movedAt) {}
