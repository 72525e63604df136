package cn.anxue.scope;

import cn.anxue.Tokens;
import cn.anxue.bureau.BureauService;
import cn.anxue.identity.Role;
import cn.anxue.region.Authority;
import cn.anxue.region.Department;
import java.util.Map;
import java.util.function.Function;

/** Offices and how they are reached. */
final class BureauSamples {
    private BureauSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "authorities",
                role -> Ask.plain().query("region=410902"),
                "authority",
                role -> Ask.of("id", office().id()),
                "authority-contact",
                role -> Ask.of("id", office().id())
                        .ifMatch(office().version())
                        .body(Map.of("openingHours", "周一至周五 8:30–17:30")),
                "authority-contact-form",
                role -> Ask.of("id", office().id())
                        .body(Map.of("version", office().version(), "openingHours", "周一至周五 8:30–17:30")));
    }

    private static Authority office() {
        return Insider.service(BureauService.class).at(Tokens.caller("officer.test"), "410902").stream()
                .filter(office -> office.department() == Department.EDUCATION)
                .findFirst()
                .orElseThrow();
    }
}
