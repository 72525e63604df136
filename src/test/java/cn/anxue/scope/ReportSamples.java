package cn.anxue.scope;

import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import java.util.Map;
import java.util.function.Function;

/** Reports of a district, and what they are made of. */
final class ReportSamples {
    private static final String REGION = "region=" + InstitutionFixtures.REGION;

    private ReportSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "report-period", role -> Ask.of("kind", "month").query(REGION),
                "report-records",
                        role -> Ask.plain()
                                .query(REGION + "&measure=institutions.count&from=2026-01-01&until=2026-03-31"));
    }
}
