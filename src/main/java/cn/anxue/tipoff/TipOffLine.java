package cn.anxue.tipoff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip-off as lists show it; nothing in it tells who reported.
 *
 * @param institution its name, where it is known
 * @param about what the reporter called it
 * @param authority the office that handles it
 * @param dueOn by when it is to be accepted or answered; nothing where nobody is waiting
 * @param contactable whether the reporter left a way to reach him
 * @param group how many alike ones there are, itself included
 * @param campaign whether they are so many in so few days that somebody may be behind them
 */
public record TipOffLine(
        TipOffId id,
        String code,
        TipOffKind kind,
        Channel channel,
        TipOffState state,
        @Nullable UUID institutionId,
        @Nullable String institution,
        @Nullable String about,
        String regionCode,
        String authority,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String assignedName,
        int photos,
        boolean contactable,
        long group,
        boolean campaign) {
    /** As people call it. */
    public String named() {
        return institution != null ? institution : String.valueOf(about);
    }

    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
