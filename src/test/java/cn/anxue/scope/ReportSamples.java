package cn.anxue.scope;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.reporting.filing.FilingFixtures;
import cn.anxue.reporting.filing.FilingService;
import cn.anxue.reporting.period.ReportKind;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reports of a district, and what they are made of. */
final class ReportSamples {
    private static final String REGION = "region=" + InstitutionFixtures.REGION;

    private ReportSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("report-period", role -> Ask.of("kind", "month").query(REGION)),
                Map.entry(
                        "report-records",
                        role -> Ask.plain()
                                .query(REGION + "&measure=institutions.count&from=2026-01-01&until=2026-03-31")),
                Map.entry("open-data-set", role -> Ask.of("dataset", "lists")),
                Map.entry("open-data-file", role -> Ask.of("dataset", "lists").and("file", "latest.csv")),
                Map.entry("feed-region", role -> Ask.of("region", InstitutionFixtures.REGION)),
                Map.entry("filing", role -> filing()),
                Map.entry("filing-return", role -> filing().body(Map.of("reason", "请核对"))),
                Map.entry("filing-act", role -> filing().and("act", "return").body(Map.of("reason", "请核对"))),
                Map.entry("filing-board", role -> Ask.plain().query(REGION + "&until=2026-03-31")),
                Map.entry("filing-new", role -> statement(Map.of("kind", "MONTH", "until", "2026-03-31"))),
                Map.entry("filing-form", role -> statement(Map.of("kind", "month", "until", "2026-03-31"))),
                Map.entry("filing-sign", role -> Ask.plain().body(sign("regionCode", "MONTH"))),
                Map.entry("filing-sign-form", role -> Ask.plain().body(sign("region", "month"))));
    }

    private static Ask statement(Map<String, String> body) {
        return Ask.plain().body(body).institution(InstitutionFixtures.active().value());
    }

    private static Map<String, String> sign(String region, String kind) {
        return Map.of(region, InstitutionFixtures.REGION, "kind", kind, "until", "2026-03-31");
    }

    private static Ask filing() {
        UUID institution = FilingFixtures.inMarch(InstitutionFixtures.REGION, "填报培训中心")
                .institutionId()
                .value();
        UUID filing = Insider.service(FilingService.class)
                .file(
                        Caller.SYSTEM,
                        new FilingService.Statement(
                                institution, ReportKind.MONTH, FilingFixtures.MARCH, Map.of(), null));
        return Ask.of("id", filing).institution(institution);
    }
}
