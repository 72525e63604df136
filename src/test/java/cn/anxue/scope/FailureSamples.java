package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Institutions that failed, and what their families claim. */
final class FailureSamples {
    private static final String FAILURES = "/api/v1/failures";

    private FailureSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("failure", role -> failure()),
                Map.entry("failed-institution", role -> failed()),
                Map.entry("failure-list", role -> failures()),
                Map.entry("failure-trigger", role -> trigger()),
                Map.entry("claims-period", role -> failure().body(period())),
                Map.entry("failure-withdrawal", role -> failure().body(Map.of("reason", "误报"))),
                Map.entry("claims", role -> open()),
                Map.entry("claim", role -> open().body(claim())),
                Map.entry(
                        "claim-checks",
                        role -> open().body(List.of(Map.of("number", 1, "verified", Insider.yuan("1.00"))))),
                Map.entry("claim-look", role -> open().and("number", 1).body(Map.of("reason", "核对收款人"))),
                Map.entry("plan", role -> planned()),
                Map.entry(
                        "trial",
                        role -> Ask.plain()
                                .body(Map.of("region", "410902", "key", "deposit.floorIncluded", "value", true))));
    }

    private static Ask trigger() {
        UUID institution = Objects.requireNonNull(FeeSamples.funded().institution());
        return Ask.plain()
                .institution(institution)
                .body(Map.of("institutionId", institution, "kind", "MISSING", "basis", "多名家长反映停课失联"));
    }

    private static Ask failure() {
        Ask trigger = trigger();
        String id = Insider.made("officer.test", FAILURES, Objects.requireNonNull(trigger.body()));
        return Ask.of("id", id)
                .institution(Objects.requireNonNull(trigger.institution()))
                .marker(id);
    }

    private static Ask failed() {
        InstitutionId institution =
                new InstitutionId(Objects.requireNonNull(failure().institution()));
        return Ask.of(
                "uscc",
                Insider.service(InstitutionRegister.class).view(institution).uscc());
    }

    private static Ask failures() {
        Ask failure = failure();
        return failure.query("institution=" + failure.institution());
    }

    private static Ask open() {
        Ask failure = failure();
        Insider.done(Tokens.of("officer.test"), path(failure, "claims-period"), period());
        return failure;
    }

    private static Ask planned() {
        Ask failure = open();
        Insider.done(Tokens.of("officer.test"), path(failure, "claims/recorded-checks"), Map.of());
        Insider.post("officer.test", path(failure, "plans"), Map.of(), "id");
        return failure;
    }

    private static String path(Ask failure, String rest) {
        return FAILURES + "/" + failure.variables().get("id") + "/" + rest;
    }

    private static Map<String, Object> period() {
        String today = Insider.service(Today.class).date().toString();
        return Map.of("from", today, "until", today);
    }

    private static Map<String, Object> claim() {
        return Map.of(
                "claimed", Insider.yuan("1000.00"),
                "name", "场外家长",
                "phone", "13900000001",
                "evidence", "转账截图一份");
    }
}
