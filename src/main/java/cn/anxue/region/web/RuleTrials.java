package cn.anxue.region.web;

import cn.anxue.deposit.DepositTiers;
import cn.anxue.deposit.DepositTrial;
import cn.anxue.fee.cap.CapTrial;
import cn.anxue.fee.cap.FeeCaps;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import cn.anxue.rule.RuleCatalogue;
import cn.anxue.rule.value.RuleValue;
import cn.anxue.rule.value.ValueForm;
import cn.anxue.web.Typed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tries a rule within the caller's reach. Nothing is written. */
@ApplicationScoped
class RuleTrials {
    private static final List<String> TRIED = List.of("deposit.tiers", "deposit.floorIncluded", "fee.caps");

    private final DepositTrial deposits;
    private final CapTrial caps;
    private final Regions regions;
    private final RuleCatalogue catalogue;
    private final ObjectMapper json;

    RuleTrials(DepositTrial deposits, CapTrial caps, Regions regions, RuleCatalogue catalogue, ObjectMapper json) {
        this.deposits = deposits;
        this.caps = caps;
        this.regions = regions;
        this.catalogue = catalogue;
        this.json = json;
    }

    TrialBody.Answer run(Caller official, TrialBody body) {
        requireReach(official, body.region());
        return switch (body.key()) {
            case "deposit.tiers" ->
                TrialBody.Answer.of(deposits.tiers(body.region(), read(body, DepositTiers.class)), List.of());
            case "deposit.floorIncluded" ->
                TrialBody.Answer.of(deposits.floorIncluded(body.region(), read(body, Boolean.class)), List.of());
            case "fee.caps" -> TrialBody.Answer.of(List.of(), caps.run(body.region(), read(body, FeeCaps.class)));
            default -> throw new ProblemException(RequestProblem.REQUIRED, "/key", Map.of());
        };
    }

    /** Whether what would follow from another value can be shown. */
    static boolean tries(String key) {
        return TRIED.contains(key);
    }

    /** The same of a value as somebody typed it, which is read for those who reach the place only. */
    TrialBody.Answer run(Caller official, String region, String key, UnaryOperator<String> typed) {
        requireReach(official, region);
        return run(official, new TrialBody(region, key, catalogue.read(key, typed)));
    }

    /** A rule that can be tried, and what stands in its form. */
    public record Tried(String key, ValueForm form, Typed typed) {}

    /** The forms that try another value than what applies, one of them as it was typed. */
    List<Tried> forms(List<RuleBody.View> applying, Typed typed) {
        return applying.stream()
                .filter(rule -> tries(rule.key()))
                .map(rule -> {
                    RuleValue value = catalogue.value(rule.key());
                    return typed.is("key", rule.key())
                            ? new Tried(rule.key(), value.form(typed::of), typed)
                            : new Tried(rule.key(), value.form(rule.value()), Typed.NOTHING);
                })
                .toList();
    }

    private void requireReach(Caller official, String region) {
        regions.get(region, "/region");
        boolean reaches = official.scope() instanceof Scope.Region own && regions.within(region, own.regionCode());
        if (!reaches) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    private <T> T read(TrialBody body, Class<T> type) {
        try {
            return json.treeToValue(body.value(), type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                RequestProblem.INVALID_VALUE, "/value", Map.of("reason", "与规则的格式不符 / not of the rule's form"));
    }
}
