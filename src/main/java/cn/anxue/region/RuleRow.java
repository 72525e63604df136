package cn.anxue.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it was laid down at one place.
 *
 * @param proposal what people proposed and decided; null for a row that came with the program
 */
public record RuleRow(
        UUID id, String key, Rule<JsonNode> rule, @Nullable UUID proposal) {
    /** It was taken back before its day and never applied. */
    public boolean isWithdrawn() {
        return rule.from().equals(rule.until());
    }

    /** Whether it applies on some day from then on, up to the end asked about. */
    public boolean overlaps(LocalDate from, @Nullable LocalDate until) {
        LocalDate end = rule.until();
        return !isWithdrawn()
                && (end == null || end.isAfter(from))
                && (until == null || rule.from().isBefore(until));
    }

    public boolean isInForce(LocalDate day) {
        return overlaps(day, day.plusDays(1));
    }
}
