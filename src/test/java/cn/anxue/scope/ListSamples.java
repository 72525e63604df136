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
        Map<String, Function<Role, Ask>> all = new HashMap<>();
        all.put("white-candidates", role -> candidates());
        all.put("white-export", role -> exported());
        all.put(
                "entry-hearing",
                role -> invited().body(Map.of("outcome", "STATEMENT", "on", "2026-01-05", "statement", "已退费")));
        all.put("entry-invited", role -> invited());
        all.put("entry-statement", role -> invited().body(Map.of("statement", "已全部退费")));
        all.put("entry-unpublished", role -> decided("black", Map.of("publication", "SEPARATE")));
        all.put("entry-published", role -> decided("black", Map.of()).body(REASON));
        all.put("entry-sharing", role -> decided("black", Map.of()).body(Map.of("reference", "信用1")));
        all.put("entry-white", role -> decided("white", Map.of()).body(REASON));
        all.put("entry-observed", role -> observed().body(REASON));
        all.put("list-form", role -> Ask.plain().body(form()));
        all.put(
                "list-step",
                role -> decided("white", Map.of()).and("act", "observation").body(REASON));
        all.put(
                "white-proposal",
                role -> Ask.plain()
                        .body(Map.of("institution", InstitutionSamples.id().toString(), "basis", "示例依据第一条")));
        return all;
    }

    private static Map<String, Object> form() {
        String uscc = uscc(InstitutionSamples.id());
        return Map.of("list", "BLACK", "kind", "INSTITUTION", "uscc", uscc, "basis", "示例依据第一条");
    }

    private static String uscc(InstitutionId id) {
        return Insider.service(InstitutionRegister.class).view(id).uscc().toString();
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
        return Ask.of("list", Objects.requireNonNull(listed.variables().get("list")))
                .marker(uscc(new InstitutionId(institution)));
    }

    private static Ask invited() {
        UUID institution = InstitutionSamples.id().value();
        return entry("black", institution, Map.of("hearing", Map.of())).institution(institution);
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
        if (list.equals("black")) {
            body.putIfAbsent("hearing", Map.of("outcome", "WAIVED", "on", "2026-01-05"));
        }
        String id = Insider.made("officer.test", "/api/v1/lists/" + list + "/entries", body);
        return Ask.of("list", list).and("id", id);
    }
}
