package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import java.util.Map;
import java.util.function.Function;

/** Supervisors, and what they leave out. */
final class SupervisorSamples {
    private static final String REGION = "region=" + InstitutionFixtures.REGION;

    private SupervisorSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "supervision", role -> Ask.plain().query(REGION),
                "uncovered", role -> uncovered(),
                "appointment-form",
                        role -> Ask.plain()
                                .body(Map.of("name", Insider.unlike("监督员"), "regionCode", InstitutionFixtures.REGION)),
                "supervisor-end-form",
                        role -> supervisor().and("act", "end").body(Map.of("on", today(), "reason", "任期届满")),
                "supervisor-end", role -> supervisor().body(Map.of("on", today(), "reason", "任期届满")),
                "supervisor-sign-in", role -> supervisor().body(Map.of("name", signIn())));
    }

    private static Ask uncovered() {
        return Ask.plain().query("limit=200").marker(InstitutionFixtures.register());
    }

    private static Ask supervisor() {
        String id = Insider.made(
                "officer.test",
                "/api/v1/supervisors",
                Map.of("name", Insider.unlike("监督员"), "regionCode", InstitutionFixtures.REGION));
        return Ask.of("id", id);
    }

    private static String signIn() {
        return Tokens.caller("supervisor.test").name();
    }

    private static String today() {
        return Insider.service(Today.class).date().toString();
    }
}
