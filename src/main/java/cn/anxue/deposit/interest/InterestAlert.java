package cn.anxue.deposit.interest;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting day by which interest did not come as it should.
 *
 * @param clearedAt when it was found to have come after all
 */
public record InterestAlert(
        UUID id,
        InstitutionId institutionId,
        String institutionName,
        AlertKind kind,
        LocalDate postingOn,
        Money expected,
        Money received,
        Instant raisedAt,
        @Nullable Instant clearedAt) {}
