package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.duty.CalendarAddresses;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.Role;
import cn.anxue.identity.session.Sessions;
import cn.anxue.identity.session.Stage;
import cn.anxue.institution.InstitutionFixtures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Actors, as administrators keep them, and what families ask of their data. */
final class PeopleSamples {
    private static final String ACTORS = "/api/v1/actors";

    private PeopleSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("actor", role -> Ask.of("id", actor()).and("act", "disablement")),
                Map.entry("actor-invitation", role -> Ask.plain().body(invitation())),
                Map.entry(
                        "actor-rights", role -> Ask.of("id", actor()).ifMatch(0).body(rights())),
                Map.entry("session", PeopleSamples::session),
                Map.entry("calendar", role -> Ask.of("token", calendar())),
                Map.entry("invitation", role -> Ask.of("code", code())),
                Map.entry("privacy-request", role -> request()),
                Map.entry("privacy-ask", role -> FeeSamples.funded().body(Map.of("kind", "EXPORT"))),
                Map.entry("privacy-look", role -> request().body(Map.of("reason", "核对身份"))),
                Map.entry("privacy-decision", role -> request().body(Map.of("decision", "REFUSE", "reason", "资料无误"))));
    }

    private static String actor() {
        return Insider.made("admin", ACTORS, invitation());
    }

    /** One of the caller's own. */
    private static Ask session(Role role) {
        UUID institution = InstitutionFixtures.register().value();
        String name = switch (role) {
            case BANK -> "bank";
            case ADMINISTRATOR -> "admin";
            case INSTITUTION -> "institution." + institution;
            default -> role.group() + ".test";
        };
        Tokens.ofInstitution(institution);
        Sessions sessions = Insider.service(Sessions.class);
        ActorId actor = Insider.service(ActorService.class).caller(name).id();
        sessions.open(actor, Stage.OPEN, "127.0.0.1");
        return Ask.of("id", sessions.list(actor).get(0).id().value()).institution(institution);
    }

    private static String calendar() {
        return Insider.service(CalendarAddresses.class)
                .make(Tokens.caller("officer.test"))
                .value();
    }

    private static String code() {
        return Insider.post("admin", ACTORS, invitation(), "invitation.code");
    }

    private static Map<String, Object> invitation() {
        return Map.of("name", Insider.unlike("sample."), "roles", List.of("OFFICER"), "regionCode", "410902");
    }

    private static Map<String, Object> rights() {
        return Map.of("roles", List.of("APPROVER"), "regionCode", "410902");
    }

    private static Ask request() {
        Ask order = FeeSamples.funded();
        String path = "/api/v1/orders/" + order.order() + "/privacy-requests";
        Map<String, Object> correction = Map.of("kind", "CORRECTION", "corrections", Map.of("guardian.name", "测试家长乙"));
        String id = Insider.postAs(Tokens.ofOrder(Objects.requireNonNull(order.order())), path, correction, "id");
        return order.and("id", id).marker(id);
    }
}
