package cn.anxue.tipoff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter sees with his code and PIN.
 *
 * @param merged whether it goes on under another report that tells the same; what follows is then that one's
 * @param authority the office that handles it now
 * @param dueOn by when the next thing is to happen
 * @param reason why it was not accepted
 * @param action what followed, with its number
 * @param reopenBy the last day to ask once more; nothing where that is over
 */
public record PublicStatus(
        String code,
        TipOffKind kind,
        TipOffState state,
        boolean merged,
        String authority,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String reason,
        @Nullable ActionKind action,
        @Nullable String actionNumber,
        @Nullable String reply,
        @Nullable LocalDate reopenBy,
        List<Passed> steps) {
    /** A day on which something happened. */
    public record Passed(
            TipOffState state, LocalDate on, @Nullable String authority) {}
}
