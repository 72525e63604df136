package cn.anxue.scope;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.identity.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What is done to notices on their way. */
final class NoticeSamples {
    private static final byte[] PDF = "%PDF-1.4 示例".getBytes(StandardCharsets.UTF_8);

    private NoticeSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry(
                        "notice-service",
                        role -> notice().body(Map.of("method", "POST", "servedOn", day(), "recipient", "示例负责人"))),
                Map.entry("notice-receipt", role -> notice().body(Map.of("documents", List.of()))),
                Map.entry("notice-statement", role -> notice().body(Map.of("text", "示例说明"))),
                Map.entry("notice-verdict", role -> notice().body(Map.of("accepted", true, "opinion", "同意"))),
                Map.entry("notice-check", role -> notice().body(Map.of("passed", true, "opinion", "合法"))),
                Map.entry("notice-report", role -> notice().and("n", 1).body(Map.of("text", "已公示"))),
                Map.entry(
                        "notice-reopening",
                        role -> notice().and("n", 1)
                                .body(Map.of("evidence", "仍未公示", "newDueOn", EnforcementFixtures.LATER))),
                Map.entry("notice-step", role -> notice().and("n", 1).and("step", 1)),
                Map.entry(
                        "notice-objection",
                        role -> notice().and("objection", UUID.randomUUID())
                                .body(Map.of("upheld", false, "reason", "无新事实"))),
                Map.entry("notice-escalation", role -> notice().and("escalation", UUID.randomUUID())),
                Map.entry("notice-act", role -> notice().and("act", "answer").body(PDF)),
                Map.entry(
                        "notice-form",
                        role -> Ask.plain()
                                .body(Map.of(
                                        "institution",
                                        EnforcementSamples.institution(),
                                        "kind",
                                        "WARNING_LETTER",
                                        "basis",
                                        "示例依据"))),
                Map.entry("mailing-form", role -> {
                    EnforcementSamples.institution();
                    return Ask.plain().body(MailingSamples.letter());
                }));
    }

    private static String day() {
        return Insider.service(Today.class).date().toString();
    }

    private static Ask notice() {
        return EnforcementSamples.notice();
    }
}
