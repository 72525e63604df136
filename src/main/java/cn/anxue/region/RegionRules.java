package cn.anxue.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in force at a place on a day: county before city before province before nation. */
@ApplicationScoped
public class RegionRules {
    private static final String IN_FORCE = """
            select distinct on (w.region_code, r.key) w.region_code as asked, r.*
            from region_within w join region_rule r on r.region_code = w.ancestor_code
            where w.region_code = any(?) and (r.key = ? or ? = '')
            and r.effective_from <= ? and (r.effective_until is null or r.effective_until > ?)
            order by w.region_code, r.key, w.distance""";

    private record Found(String asked, ResolvedRule resolved) {}

    private final RegionDatabase database;
    private final Regions regions;
    private final ObjectMapper json;

    RegionRules(RegionDatabase database, Regions regions, ObjectMapper json) {
        this.database = database;
        this.regions = regions;
        this.json = json;
    }

    /**
     * One rule for one place; empty where nobody has laid it down for that day.
     *
     * @throws cn.anxue.problem.ProblemException {@code REGION_UNKNOWN}
     */
    public <T> Optional<Rule<T>> on(LocalDate day, String regionCode, RuleKey<T> key) {
        regions.get(regionCode);
        return Optional.ofNullable(onAll(day, List.of(regionCode), key).get(regionCode));
    }

    /** One rule for many places, by place, in one question; those without the rule are left out. */
    public <T> Map<String, Rule<T>> onAll(LocalDate day, Collection<String> regionCodes, RuleKey<T> key) {
        Map<String, Rule<T>> rules = new HashMap<>();
        for (Found found : inForce(day, regionCodes, key.name())) {
            Rule<JsonNode> raw = found.resolved.rule();
            rules.put(
                    found.asked,
                    new Rule<>(
                            valueOf(raw, key),
                            raw.regionCode(),
                            raw.document(),
                            raw.from(),
                            raw.until(),
                            raw.example()));
        }
        return rules;
    }

    /**
     * All rules for one place, by key.
     *
     * @throws cn.anxue.problem.ProblemException {@code REGION_UNKNOWN}
     */
    public List<ResolvedRule> allOn(LocalDate day, String regionCode) {
        regions.get(regionCode);
        return inForce(day, List.of(regionCode), "").stream()
                .map(Found::resolved)
                .toList();
    }

    private List<Found> inForce(LocalDate day, Collection<String> regionCodes, String key) {
        return database.query(
                IN_FORCE, this::read, regionCodes.stream().distinct().toArray(String[]::new), key, key, day, day);
    }

    private <T> T valueOf(Rule<JsonNode> rule, RuleKey<T> key) {
        try {
            return json.treeToValue(rule.value(), key.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(key.name() + " of " + rule.regionCode() + " from " + rule.from(), e);
        }
    }

    private Found read(ResultSet row) throws SQLException {
        return new Found(row.getString("asked"), ResolvedRule.read(row));
    }
}
