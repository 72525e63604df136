package cn.anxue.scope;

import cn.anxue.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What is done to notices on their way. */
final class NoticeSamples {
    private NoticeSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "notice-service",
                role -> notice()
                        .body(Map.of("method", "POST", "servedOn", "2999-01-01", "recipient", "示例负责人")),
                "notice-receipt",
                role -> notice().body(Map.of("documents", List.of())),
                "notice-statement",
                role -> notice().body(Map.of("text", "示例说明")),
                "notice-verdict",
                role -> notice().body(Map.of("accepted", true, "opinion", "同意")),
                "notice-check",
                role -> notice().body(Map.of("passed", true, "opinion", "合法")),
                "notice-report",
                role -> notice().and("n", 1).body(Map.of("text", "已公示")),
                "notice-reopening",
                role -> notice().and("n", 1).body(Map.of("evidence", "仍未公示", "newDueOn", "2999-01-01")),
                "notice-step",
                role -> notice().and("n", 1).and("step", 1),
                "notice-objection",
                role -> notice()
                        .and("objection", UUID.randomUUID())
                        .body(Map.of("upheld", false, "reason", "无新事实")));
    }

    private static Ask notice() {
        return EnforcementSamples.notice();
    }
}
