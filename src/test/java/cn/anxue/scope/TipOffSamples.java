package cn.anxue.scope;

import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.tipoff.TipOffFixtures;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.tipoff.TipOffState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Tip-offs, for those who report and those who handle them. */
final class TipOffSamples {
    private static final Map<String, String> REASON = Map.of("reason", "请举报人补充材料");

    private TipOffSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        Map<String, Function<Role, Ask>> all = new HashMap<>();
        all.put("tip-off-report", role -> Ask.plain().body(report()));
        all.put("tip-off-entry", role -> Ask.plain().body(entry()));
        all.put("tip-off", role -> of(TipOffFixtures.taken()));
        all.put("tip-off-list", role -> of(TipOffFixtures.taken()).query("limit=200"));
        all.put("tip-off-move", role -> of(TipOffFixtures.taken()).body(Map.of("to", "SCREENED")));
        all.put("tip-off-move-form", all.get("tip-off-move"));
        all.put("tip-off-assignee", role -> assigned().body(Map.of("officer", "officer.test")));
        all.put("tip-off-assignee-form", all.get("tip-off-assignee"));
        all.put("tip-off-institution", role -> unknown().body(Map.of("institutionId", InstitutionSamples.id())));
        all.put("tip-off-institution-form", role -> unknown().body(Map.of("uscc", uscc())));
        all.put("tip-off-look", role -> of(TipOffFixtures.taken()).body(REASON));
        all.put("tip-off-look-form", all.get("tip-off-look"));
        all.put("tip-off-photo", role -> of(TipOffFixtures.taken()).and("n", 1));
        all.put(
                "tip-off-original",
                role -> of(TipOffFixtures.taken()).and("n", 1).body(REASON));
        all.put("tip-off-original-form", all.get("tip-off-original"));
        all.put("tip-off-status", role -> keyed(TipOffFixtures.taken()));
        all.put("tip-off-status-form", role -> typed(TipOffFixtures.taken(), ""));
        all.put("tip-off-reopening", role -> keyed(TipOffFixtures.replied()).body(Map.of("words", "没有解决")));
        all.put("tip-off-reopening-form", role -> typed(TipOffFixtures.replied(), "没有解决"));
        return all;
    }

    private static Ask of(TipOffIntake.Received received) {
        return Ask.of("id", received.id()).marker(received.key().code());
    }

    private static Ask unknown() {
        return of(TipOffFixtures.unknown(Insider.unlike("无名培训班"), InstitutionFixtures.REGION));
    }

    private static Ask assigned() {
        TipOffIntake.Received received = TipOffFixtures.taken();
        TipOffFixtures.move(received.id(), TipOffState.SCREENED, TipOffState.ACCEPTED, TipOffState.ASSIGNED);
        return of(received);
    }

    private static Ask keyed(TipOffIntake.Received received) {
        return Ask.of("code", received.key().code())
                .header("Tip-Off-Pin", received.key().pin());
    }

    private static Ask typed(TipOffIntake.Received received, String words) {
        return Ask.plain()
                .body(Map.of(
                        "code", received.key().code(), "pin", received.key().pin(), "words", words));
    }

    private static Map<String, String> report() {
        return Map.of(
                "kind",
                "UNLICENSED",
                "about",
                Insider.unlike("无名培训班"),
                "place",
                InstitutionFixtures.REGION,
                "text",
                "没有挂许可证");
    }

    private static Map<String, String> entry() {
        Map<String, String> entry = new HashMap<>(report());
        entry.put("channel", "HOTLINE");
        return entry;
    }

    private static String uscc() {
        return Insider.service(InstitutionRegister.class)
                .view(InstitutionSamples.id())
                .uscc()
                .value();
    }
}
