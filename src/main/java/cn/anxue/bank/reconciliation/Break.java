package cn.anxue.bank.reconciliation;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree on a day (差异).
 *
 * @param subject what it is about: a line, an instruction, a statement; the nil id where it is the day itself
 * @param owner who must act now
 * @param carriedReason why an officer carried it over to later days; null where nobody has
 */
public record Break(
        BreakId id,
        BreakKind kind,
        String account,
        LocalDate day,
        UUID subject,
        @Nullable UUID line,
        @Nullable UUID entry,
        Money amount,
        InstitutionId institution,
        String regionCode,
        String bankCode,
        BreakOwner owner,
        @Nullable String assignee,
        BreakState state,
        @Nullable String carriedReason,
        Instant openedAt,
        @Nullable Instant endedAt,
        long version) {

    Cause.Key key() {
        return new Cause.Key(kind, account, day, subject);
    }

    boolean isOpen() {
        return state == BreakState.OPEN;
    }

    boolean isCarried() {
        return carriedReason != null;
    }

    /** Whether it keeps the day from being closed unless an officer carries it over. */
    boolean standsInTheWayOf(LocalDate other) {
        boolean concerns = day.equals(other) || !kind.isOfItsDayAlone() && day.isBefore(other);
        return isOpen() && !isCarried() && concerns;
    }
}
