package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.enforcement.Decisions;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Entries of lists at each of their steps. */
final class ListSamples {
    private static final Map<String, Object> REASON = Map.of("reason", "示例理由");

    private ListSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "white-candidates", role -> candidates(),
                "white-export", role -> exported(),
                "entry-hearing",
                        role -> invited().body(Map.of("outcome", "STATEMENT", "on", "2026-01-05", "statement", "已退费")),
                "entry-invited", role -> invited(),
                "entry-unpublished", role -> decided("black", Map.of("publication", "SEPARATE")),
                "entry-published", role -> decided("black", Map.of()).body(REASON),
                "entry-sharing", role -> decided("black", Map.of()).body(Map.of("reference", "信用1")),
                "entry-white", role -> decided("white", Map.of()).body(REASON),
                "entry-observed", role -> observed().body(REASON));
    }

    private static Ask candidates() {
        InstitutionId id = InstitutionSamples.id();
        return Ask.of("list", "white")
                .query("region=" + InstitutionFixtures.REGION + "&limit=200")
                .marker(id);
    }

    private static Ask exported() {
        UUID institution = InstitutionSamples.id().value();
        Ask listed = decided("white", institution, Map.of());
        String uscc = Insider.service(InstitutionRegister.class)
                .view(new InstitutionId(institution))
                .uscc()
                .toString();
        return Ask.of("list", Objects.requireNonNull(listed.variables().get("list")))
                .marker(uscc);
    }

    private static Ask invited() {
        return entry("black", InstitutionSamples.id().value(), Map.of("hearing", Map.of()));
    }

    private static Ask decided(String list, Map<String, Object> more) {
        return decided(list, InstitutionSamples.id().value(), more);
    }

    private static Ask decided(String list, UUID institution, Map<String, Object> more) {
        Ask entry = entry(list, institution, more);
        UUID id = UUID.fromString(entry.variables().get("id"));
        Insider.service(Decisions.class).approve(Tokens.caller("approver.test"), "LIST_ENTRY", id);
        return entry;
    }

    private static Ask observed() {
        Ask white = decided("white", Map.of());
        String path = "/api/v1/lists/white/entries/" + white.variables().get("id") + "/observation";
        Insider.done(Tokens.of("officer.test"), path, REASON);
        return white;
    }

    private static Ask entry(String list, UUID institution, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("subject", Map.of("kind", "INSTITUTION", "id", institution));
        body.put("basis", "示例依据第一条");
        String id = Insider.made("officer.test", "/api/v1/lists/" + list + "/entries", body);
        return Ask.of("list", list).and("id", id);
    }
}
