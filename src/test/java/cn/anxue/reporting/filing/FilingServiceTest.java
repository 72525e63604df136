package cn.anxue.reporting.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.SqlMoves;
import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.reporting.period.ReportKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

/** Three levels: institutions, the county 411002 and the city 411000, where nobody else registers anything. */
@QuarkusTest
class FilingServiceTest {
    private static final String COUNTY = "411002";
    private static final String CITY = "411000";

    @Inject
    FilingService service;

    @Inject
    FilingRegister register;

    @Inject
    FilingDuties duties;

    @Inject
    Sql sql;

    @Test
    void signsWhatAddsUpAndShowsWhatCameLater() {
        AgreementView first = FilingFixtures.inMarch(COUNTY, "魏都第一补习学校");
        AgreementView second = FilingFixtures.inMarch(COUNTY, "魏都第二补习学校");
        refused(FilingProblem.BELOW_MISSING, () -> sign(COUNTY, null));

        UUID wrong = file(first, Map.of("deposits.held", 15_000_000L), null);
        refused(FilingProblem.BOOK_DISAGREES, () -> service.check(Caller.SYSTEM, wrong));
        service.sendBack(Caller.SYSTEM, wrong, "与账面不符");
        refused(FilingProblem.FILING_STATE_NOT_ALLOWED, () -> service.check(Caller.SYSTEM, wrong));
        UUID mended = file(first, Map.of(), null);
        service.check(Caller.SYSTEM, mended);
        refused(FilingProblem.BELOW_MISSING, () -> sign(COUNTY, null));
        service.check(Caller.SYSTEM, file(second, Map.of(), null));

        DepositFixtures.payIn(first, Money.ofYuan(1_000), LocalDate.of(2026, 3, 20));
        refused(FilingProblem.TOTALS_DISAGREE, () -> sign(COUNTY, null));
        refused(FilingProblem.REASON_NEEDED, () -> file(first, Map.of(), null));
        service.check(Caller.SYSTEM, file(first, Map.of(), "补记三月入账"));
        refused(FilingProblem.BELOW_MISSING, () -> sign(CITY, null));
        UUID county = sign(COUNTY, null);
        UUID city = sign(CITY, null);

        assertEquals(2, at(county, "institutions.count"));
        assertEquals(40_100_000, at(city, "deposits.held"));

        DepositFixtures.payIn(second, Money.ofYuan(500), LocalDate.of(2026, 3, 30));
        assertEquals(40_100_000, at(city, "deposits.held"));
        assertEquals(40_150_000, register.get(Caller.SYSTEM, city).now().get("deposits.held"));
        refused(FilingProblem.TOTALS_DISAGREE, () -> sign(CITY, "更正"));
        refused(FilingProblem.TOTALS_DISAGREE, () -> sign(COUNTY, "更正"));
        service.check(Caller.SYSTEM, file(second, Map.of(), "补记"));
        refused(FilingProblem.REASON_NEEDED, () -> sign(COUNTY, null));
        UUID again = sign(COUNTY, "补记三月入账");

        assertEquals(2, register.get(Caller.SYSTEM, again).filing().edition());
        assertEquals(
                FilingState.SUPERSEDED,
                register.get(Caller.SYSTEM, county).filing().state());
    }

    @Test
    void remindsTheOfficeAndThenTheInstitution() {
        AgreementView agreement = FilingFixtures.inMarch("410902", "待审填报中心");
        UUID institution = agreement.institutionId().value();
        Caller officer = Tokens.caller("officer.test");
        Caller own =
                new Caller(officer.id(), "institution", Set.of(Role.INSTITUTION), new Scope.Institution(institution));
        UUID filing = file(agreement, Map.of(), null);

        assertEquals(List.of("filing.check"), due(officer, filing));
        assertEquals(List.of(), due(own, filing));
        service.sendBack(officer, filing, "请核对");
        assertEquals(List.of(), due(officer, filing));
        assertEquals(List.of("filing.again"), due(own, filing));
    }

    private List<String> due(Caller caller, UUID filing) {
        return QuarkusTransaction.requiringNew()
                .call(() -> duties.open(caller, FilingFixtures.MARCH).stream()
                        .filter(duty -> duty.subjectId().equals(filing))
                        .map(Duty::kind)
                        .toList());
    }

    @Test
    void filesNeitherDaysNorWhatIsNotOver() {
        AgreementView agreement = FilingFixtures.inMarch("410403", "卫东补习学校");

        refused(
                FilingProblem.NOT_FILED_BY_DAY,
                () -> service.file(Caller.SYSTEM, statement(agreement, ReportKind.DAY)));
        refused(
                FilingProblem.PERIOD_NOT_OVER,
                () -> service.file(
                        Caller.SYSTEM,
                        new FilingService.Statement(
                                agreement.institutionId().value(),
                                ReportKind.YEAR,
                                LocalDate.of(2026, 3, 1),
                                Map.of(),
                                null)));
        refused(FilingProblem.FIGURE_UNKNOWN, () -> file(agreement, Map.of("institutions.count", 1L), null));
    }

    @Test
    void filesNoTimeNobodyCouldKnowOf() {
        AgreementView agreement = FilingFixtures.inMarch("410403", "卫东第二补习学校");

        refused(FilingProblem.PERIOD_TOO_EARLY, () -> fileFor(agreement, LocalDate.of(1900, 1, 31)));
        refused(FilingProblem.NOT_REGISTERED_YET, () -> fileFor(agreement, LocalDate.of(2026, 2, 28)));
        refused(FilingProblem.PERIOD_NOT_BEGUN, () -> fileFor(agreement, LocalDate.of(2199, 1, 31)));
        refused(
                FilingProblem.NOBODY_FILES,
                () -> service.sign(
                        Caller.SYSTEM,
                        new FilingService.SignOff("410403", ReportKind.MONTH, LocalDate.of(2010, 1, 31), null)));
        assertEquals("reporting_filing_not_too_early", inserted("1900-01-01", "1900-01-31"));
        assertEquals("reporting_filing_over", inserted("2199-01-01", "2199-01-31"));
    }

    private void fileFor(AgreementView agreement, LocalDate until) {
        UUID own = agreement.institutionId().value();
        service.file(Caller.SYSTEM, new FilingService.Statement(own, ReportKind.MONTH, until, Map.of(), null));
    }

    /** Which constraint refuses it past the service. */
    private String inserted(String first, String last) {
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "insert into reporting_filing (id, kind, first_on, last_on, region_code, edition, state,"
                                        + " filed_by, filed_at) values (gen_random_uuid(), 'MONTH', ?::date, ?::date,"
                                        + " '410403', 1, 'SIGNED', gen_random_uuid(), now())",
                                insert -> {
                                    insert.setString(1, first);
                                    insert.setString(2, last);
                                })));
        Throwable cause = refused;
        while (!(cause instanceof PSQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(((PSQLException) cause).getServerErrorMessage().getConstraint());
    }

    @Test
    void movesAlongTheSameTableInBothPlaces() {
        assertEquals(
                Set.of(
                        "FILED>CHECKED",
                        "FILED>RETURNED",
                        "FILED>SUPERSEDED",
                        "CHECKED>RETURNED",
                        "CHECKED>SUPERSEDED",
                        "RETURNED>SUPERSEDED",
                        "SIGNED>SUPERSEDED"),
                SqlMoves.of("reporting_filing", "reporting_filing_keep", FilingState.values()));
        assertEquals(
                SqlMoves.table(FilingState.values(), FilingState::canBecome),
                SqlMoves.of("reporting_filing", "reporting_filing_keep", FilingState.values()));
    }

    private UUID file(AgreementView agreement, Map<String, Long> stated, @Nullable String remark) {
        return service.file(
                Caller.SYSTEM,
                new FilingService.Statement(
                        agreement.institutionId().value(), ReportKind.MONTH, FilingFixtures.MARCH, stated, remark));
    }

    private static FilingService.Statement statement(AgreementView agreement, ReportKind kind) {
        return new FilingService.Statement(
                agreement.institutionId().value(), kind, FilingFixtures.MARCH, Map.of(), null);
    }

    private UUID sign(String region, @Nullable String reason) {
        return service.sign(
                Caller.SYSTEM, new FilingService.SignOff(region, ReportKind.MONTH, FilingFixtures.MARCH, reason));
    }

    private long at(UUID id, String code) {
        return register.get(Caller.SYSTEM, id).filing().figures().get(code);
    }

    private static void refused(ProblemKind kind, Executable act) {
        ProblemException refused = assertThrows(ProblemException.class, act);
        assertEquals(kind, refused.violations().get(0).kind());
    }
}
