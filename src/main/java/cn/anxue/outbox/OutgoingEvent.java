package cn.anxue.outbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell other systems.
 *
 * @param subject what it is about: a report of lines, an instruction, a day, a break
 * @param regionCode where the institution is
 * @param bankCode whose account it is about
 * @param body ids and figures, see {@link Figures}; never a person's
 */
public record OutgoingEvent(
        EventType type,
        UUID subject,
        String regionCode,
        @Nullable String bankCode,
        Map<String, Object> body) {
    public OutgoingEvent {
        Figures.require(body);
    }
}
