package cn.anxue.scope;

import cn.anxue.approval.ApprovalId;
import cn.anxue.identity.Role;
import cn.anxue.region.RuleRow;
import cn.anxue.rule.RuleCaseFixtures;
import cn.anxue.rule.RuleDraft;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Rules laid down by two people. */
final class RuleSamples {
    private RuleSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "rule-proposal", role -> proposal(),
                "rule-rows",
                        role -> Ask.plain().query("region=" + RuleCaseFixtures.REGION + "&key=" + RuleCaseFixtures.KEY),
                "rule-draft", role -> Ask.plain().body(draft()),
                "rule-end", role -> end(),
                "rule-withdrawal", role -> withdrawal(),
                "rule-end-form", role -> asForm(end()),
                "rule-withdrawal-form", role -> asForm(withdrawal()));
    }

    private static Ask proposal() {
        ApprovalId id = RuleCaseFixtures.proposed(RuleCaseFixtures.aDraft());
        return Ask.of("id", id).marker(id);
    }

    private static Map<String, Object> draft() {
        RuleDraft draft = RuleCaseFixtures.aDraft();
        RuleCaseFixtures.clear(draft.key());
        return Map.of(
                "region", draft.regionCode(),
                "key", draft.key(),
                "value", draft.value().asBoolean(),
                "document", draft.document(),
                "from", draft.from().toString(),
                "until", Objects.requireNonNull(draft.until()).toString());
    }

    private static Ask end() {
        RuleRow row = RuleCaseFixtures.enacted(RuleCaseFixtures.aDraft());
        return row(row, Map.of("on", row.rule().from().plusDays(1).toString(), "document", "测试"));
    }

    private static Ask withdrawal() {
        return row(RuleCaseFixtures.enacted(RuleCaseFixtures.aDraft()), Map.of("document", "测试"));
    }

    /** The form also says which page it stands on. */
    @SuppressWarnings("unchecked")
    private static Ask asForm(Ask ask) {
        Map<String, String> fields = new HashMap<>((Map<String, String>) Objects.requireNonNull(ask.body()));
        fields.put("region", RuleCaseFixtures.REGION);
        fields.put("key", RuleCaseFixtures.KEY);
        return ask.body(fields);
    }

    private static Ask row(RuleRow row, Map<String, String> act) {
        return Ask.of("id", row.id()).body(new HashMap<>(act));
    }
}
