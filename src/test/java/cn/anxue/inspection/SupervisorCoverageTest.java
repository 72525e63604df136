package cn.anxue.inspection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SupervisorCoverageTest {
    private static final String REGION = InstitutionFixtures.REGION;

    @Inject
    SupervisorService service;

    @Inject
    SupervisorCoverage coverage;

    @Inject
    Sql sql;

    @Inject
    Today today;

    private final Caller officer = Tokens.caller("officer.test");

    @Test
    void losesAnInstitutionWhenItsOnlySupervisorLeaves() {
        InstitutionId institution = InstitutionFixtures.register();
        Coverage before = coverage.of(officer, null);
        SupervisorView made = service.appoint(officer, new Appointment("监督员戊", REGION, List.of(institution)));

        Coverage watched = coverage.of(officer, null);
        assertEquals(before.covered() + 1, watched.covered());
        assertEquals(before.uncovered() - 1, watched.uncovered());
        assertFalse(uncovered(institution));

        service.end(officer, made.id(), today.date(), "任期届满");

        assertEquals(before.covered(), coverage.of(officer, null).covered());
        assertTrue(uncovered(institution));
        assertEquals(
                InspectionProblem.SUPERVISOR_ENDED,
                assertThrows(ProblemException.class, () -> service.assign(officer, made.id(), List.of(institution)))
                        .kind());
    }

    @Test
    void callsThoseSilentWhoReportedNothingForLong() {
        SupervisorView made = service.appoint(officer, new Appointment("监督员己", REGION, List.of()));
        assertFalse(silent(made.id()));

        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update inspection_supervisor set last_report_on = ? where id = ?", update -> {
                    update.setObject(1, today.date().minusDays(61));
                    update.setObject(2, made.id().value());
                }));
        assertTrue(silent(made.id()));

        service.reported(made.id());
        assertFalse(silent(made.id()));
    }

    @Test
    void showsItOnAPage() {
        String page = "/console/supervisors";
        SupervisorView made = service.appoint(officer, new Appointment("监督员庚", REGION, "文明里社区", List.of()));

        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("监督员庚"))
                .body(containsString("文明里社区"));
        given().auth()
                .oauth2(Tokens.of("auditor.test"))
                .get(page + "/" + made.id())
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .formParam("codes", "no code at all")
                .post(page + "/" + made.id() + "/assignments")
                .then()
                .statusCode(400)
                .body(containsString("role=\"alert\""));
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .redirects()
                .follow(false)
                .formParam("on", today.date().toString())
                .formParam("reason", "term over")
                .post(page + "/" + made.id() + "/end")
                .then()
                .statusCode(303);
    }

    @Test
    void endsNoAppointmentBeforeItBeganOrInTheFuture() {
        SupervisorView made = service.appoint(officer, new Appointment("监督员辛", REGION, List.of()));

        for (int days : new int[] {-1, 1}) {
            assertEquals(
                    InspectionProblem.SUPERVISOR_END_TOO_EARLY,
                    assertThrows(
                                    ProblemException.class,
                                    () -> service.end(
                                            officer, made.id(), today.date().plusDays(days), "早了或晚了"))
                            .kind());
        }
    }

    private boolean uncovered(InstitutionId institution) {
        return coverage.uncovered(officer, null, null, 200).items().stream()
                .anyMatch(one -> one.id().equals(institution));
    }

    private boolean silent(SupervisorId id) {
        return coverage.silent(officer, REGION, null, 200).items().stream()
                .anyMatch(one -> one.id().equals(id));
    }
}
