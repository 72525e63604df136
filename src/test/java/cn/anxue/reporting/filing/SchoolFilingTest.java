package cn.anxue.reporting.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.identity.Caller;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.reporting.period.ReportKind;
import cn.anxue.school.CountDraft;
import cn.anxue.school.SchoolCounts;
import cn.anxue.school.SchoolDraft;
import cn.anxue.school.SchoolFixtures;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolService;
import cn.anxue.school.Stage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Schools go up the same levels as institutions; at the city 411100 nobody else registers anything. */
@QuarkusTest
class SchoolFilingTest {
    private static final String COUNTY = "411102";
    private static final String CITY = "411100";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Inject
    FilingService service;

    @Inject
    FilingRegister register;

    @Inject
    SchoolService schools;

    @Inject
    SchoolCounts counts;

    @Test
    void signsAMonthThatAllSchoolsCountedAndShowsWhatWasCorrected() {
        SchoolId first = school("源汇第一小学");
        SchoolId second = school("源汇第二小学");
        count(first, 400);
        refused(FilingProblem.SCHOOLS_MISSING, () -> sign(COUNTY, null));
        count(second, 600);
        refused(FilingProblem.BELOW_MISSING, () -> sign(CITY, null));

        UUID county = sign(COUNTY, null);
        UUID city = sign(CITY, null);

        assertEquals(2, at(city, "schools.reported"));
        assertEquals(1_000, at(city, "schools.participants"));
        count(second, 650);
        assertEquals(1_000, at(city, "schools.participants"));
        assertEquals(1_050, register.get(Caller.SYSTEM, city).now().get("schools.participants"));
        refused(FilingProblem.TOTALS_DISAGREE, () -> sign(CITY, "更正"));
        sign(COUNTY, "更正第二小学人数");
        assertEquals(1_050, at(sign(CITY, "县级更正"), "schools.participants"));
        assertEquals(
                FilingState.SUPERSEDED,
                register.get(Caller.SYSTEM, county).filing().state());
    }

    private SchoolId school(String name) {
        String uscc = Uscc.withCheckDigit("12" + COUNTY + "MCX" + SchoolFixtures.random())
                .value();
        return QuarkusTransaction.requiringNew()
                .call(() -> schools.registerAll(
                                Caller.SYSTEM,
                                List.of(new SchoolDraft(name, uscc, COUNTY, Stage.PRIMARY, MARCH.minusYears(1))))
                        .get(0));
    }

    private void count(SchoolId school, int participants) {
        QuarkusTransaction.requiringNew()
                .run(() -> counts.enterAll(
                        Caller.SYSTEM, List.of(new CountDraft(school, MARCH, 1_000, participants, 40))));
    }

    private UUID sign(String region, @Nullable String reason) {
        return service.sign(
                Caller.SYSTEM,
                new FilingService.SignOff(
                        region, ReportKind.MONTH, MARCH.plusMonths(1).minusDays(1), reason));
    }

    private long at(UUID id, String code) {
        return register.get(Caller.SYSTEM, id).filing().figures().get(code);
    }

    private static void refused(ProblemKind kind, Executable act) {
        ProblemException refused = assertThrows(ProblemException.class, act);
        assertEquals(kind, refused.violations().get(0).kind());
    }
}
