package cn.anxue.region.web;

import cn.anxue.region.Regions;
import cn.anxue.region.ResolvedRule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers about rules. */
public final class RuleBody {
    private RuleBody() {}

    /** A rule in force, with the place that laid it down and the document it is written in. */
    @Schema(name = "Rule")
    public record View(
            @Schema(examples = "deposit.topUp") String key,

            @Schema(implementation = Object.class, description = "As the key demands: a text, a number, an object")
            JsonNode value,

            @Schema(examples = "140302") String regionCode,
            @Schema(examples = "山西省阳泉市城区") String regionName,
            String document,
            LocalDate from,
            @Nullable LocalDate until,

            @Schema(description = "No authority's document states the value")
            boolean example) {
        static View from(ResolvedRule resolved, Regions regions) {
            var rule = resolved.rule();
            return new View(
                    resolved.key(),
                    rule.value(),
                    rule.regionCode(),
                    regions.fullName(rule.regionCode()),
                    rule.document(),
                    rule.from(),
                    rule.until(),
                    rule.example());
        }
    }

    /** All rules in force at a place on a day, by key; never more than one page. */
    @Schema(name = "Rules")
    public record Listing(
            String region,
            LocalDate on,
            List<View> items,
            @Nullable String next) {}
}
