package cn.anxue.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about the rules of a place.
 *
 * @param rule the row to be ended or taken back; null for a new one
 * @param from the day a new row begins or a former one ends
 * @param value null where nothing new is laid down
 */
public record RuleProposal(
        RuleAct act,
        String regionCode,
        String key,
        @Nullable UUID rule,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable JsonNode value,
        String document) {
    RuleDraft draft() {
        if (value == null) {
            throw new IllegalStateException(act + " lays nothing down");
        }
        return new RuleDraft(regionCode, key, value, document, from, until);
    }
}
