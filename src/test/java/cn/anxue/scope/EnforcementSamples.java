package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Notices and lists. */
final class EnforcementSamples {
    private static final String NOTICES = "/api/v1/notices";

    private EnforcementSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "notice", role -> notice(),
                "notice-list", role -> notice().query("region=410902&limit=200"),
                "notice-issue", role -> Ask.plain().body(order(institution())),
                "notice-withdrawal", role -> notice().body(Map.of("reason", "依据有误")),
                "close-out", role -> reported().and("n", 1).body(Map.of("evidence", "已现场复核")),
                "entry", role -> entry(),
                "entry-list", role -> entry().query("region=410902&limit=200"),
                "entry-proposal", role -> Ask.of("list", "black").body(listing(institution())),
                "removal", role -> listed().body(Map.of("reason", "已整改")));
    }

    static Ask notice() {
        UUID institution = institution();
        String id = Insider.made("officer.test", NOTICES, order(institution));
        return Ask.of("id", id).institution(institution).marker(id);
    }

    private static Ask reported() {
        Ask notice = notice();
        UUID id = UUID.fromString(notice.variables().get("id"));
        EnforcementFixtures.putRight(Tokens.caller("officer.test"), new NoticeId(id));
        return notice;
    }

    private static Ask entry() {
        String id = Insider.made("officer.test", "/api/v1/lists/black/entries", listing(institution()));
        return Ask.of("list", "black").and("id", id).marker(id);
    }

    private static Ask listed() {
        Ask entry = entry();
        UUID id = UUID.fromString(entry.variables().get("id"));
        Insider.service(Decisions.class).approve(Tokens.caller("approver.test"), "LIST_ENTRY", id);
        return entry;
    }

    static UUID institution() {
        return InstitutionSamples.id().value();
    }

    private static Map<String, Object> listing(UUID institution) {
        return Map.of(
                "subject",
                Map.of("kind", "INSTITUTION", "id", institution),
                "basis",
                "示例依据第一条",
                "hearing",
                Map.of("outcome", "WAIVED", "on", LocalDate.now(Today.ZONE).toString()));
    }

    private static Map<String, Object> order(UUID institution) {
        Map<String, Object> item = Map.of(
                "problem",
                "未公示收费标准",
                "category",
                "FEES",
                "measure",
                "公示收费标准",
                "responsible",
                "示例负责人",
                "dueOn",
                EnforcementFixtures.LATER);
        return Map.of(
                "subject",
                Map.of("kind", "INSTITUTION", "id", institution),
                "kind",
                "RECTIFICATION_ORDER",
                "basis",
                "示例依据第一条",
                "items",
                List.of(item));
    }
}
