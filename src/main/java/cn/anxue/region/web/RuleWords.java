package cn.anxue.region.web;

import cn.anxue.problem.Text;
import cn.anxue.region.RuleNames;
import io.quarkus.qute.TemplateExtension;

/** What pages call the rules. */
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
}
