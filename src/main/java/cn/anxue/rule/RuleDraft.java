package cn.anxue.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row as an officer would have it.
 *
 * @param until the first day it no longer applies
 * @param document number or name of the document it stands in
 */
public record RuleDraft(
        String regionCode,
        String key,
        JsonNode value,
        String document,
        LocalDate from,
        @Nullable LocalDate until) {}
