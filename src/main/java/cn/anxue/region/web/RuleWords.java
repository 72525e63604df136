package cn.anxue.region.web;

import cn.anxue.problem.Text;
import cn.anxue.region.RuleNames;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateExtension;

/** What pages call the rules, and terms of days in words. */
@TemplateExtension
public final class RuleWords {
    private RuleWords() {}

    public static Text called(RuleBody.View rule) {
        return RuleNames.of(rule.key());
    }

    public static Text called(RuleCaseBody.Case one) {
        return RuleNames.of(one.key());
    }

    /** What the rule of a key is called, in a list to choose from. */
    public static Text ruleName(String key) {
        return RuleNames.of(key);
    }

    /** The value in words. */
    public static String shown(RuleBody.View rule) {
        return shown(rule.value());
    }

    public static String shown(JsonNode value) {
        return RuleValues.shown(value);
    }

    /** What the names in it mean; empty where it has none. */
    public static String legend(RuleBody.View rule) {
        return RuleValues.legend(rule.value());
    }

    /** As it is typed into the form that tries another value. */
    public static String written(RuleBody.View rule) {
        return rule.value().toPrettyString();
    }
}
