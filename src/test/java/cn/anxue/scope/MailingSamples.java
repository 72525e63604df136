package cn.anxue.scope;

import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.identity.Role;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Letters to many, and what is put before the public. */
final class MailingSamples {
    private static final Map<String, Object> PUBLICITY =
            Map.of("title", "示例公示", "text", "拟列入名单。", "basis", "示例依据", "region", EnforcementFixtures.REGION);

    private MailingSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("publicity", role -> publicity()),
                Map.entry("publicity-list", role -> publicity().query("limit=200")),
                Map.entry("publicity-new", role -> Ask.plain().body(PUBLICITY)),
                Map.entry("publicity-words", role -> publicity().body(Map.of("text", "示例说明"))),
                Map.entry(
                        "publicity-decision",
                        role -> publicity()
                                .and("objection", UUID.randomUUID())
                                .body(Map.of("upheld", true, "reason", "示例理由"))),
                Map.entry(
                        "publicity-page-act",
                        role -> publicity().and("act", "object").body(Map.of("text", "示例说明"))),
                Map.entry(
                        "publicity-page-decision",
                        role -> publicity().and("act", "dismiss").body(Map.of("text", "示例说明"))),
                Map.entry("mailing", role -> mailing()),
                Map.entry("mailing-acceptance", role -> mailing().body(Map.of("opinion", "同意"))),
                Map.entry("mailing-list", role -> mailing().query("limit=200")),
                Map.entry("mailing-sending", role -> {
                    EnforcementSamples.institution();
                    return Ask.plain().body(letter()).once();
                }));
    }

    private static Ask publicity() {
        String id = Insider.made("officer.test", "/api/v1/publicities", PUBLICITY);
        return Ask.of("id", id).marker(id);
    }

    private static Ask mailing() {
        EnforcementSamples.institution();
        String id = Insider.made("officer.test", "/api/v1/mailings", letter());
        return Ask.of("id", id).marker(id);
    }

    static Map<String, Object> letter() {
        return Map.of(
                "kind",
                "NOTIFICATION",
                "title",
                "示例告知书",
                "basis",
                "示例依据",
                "text",
                "请知悉。",
                "region",
                EnforcementFixtures.REGION);
    }
}
