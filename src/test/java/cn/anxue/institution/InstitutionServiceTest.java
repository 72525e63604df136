package cn.anxue.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstitutionServiceTest {
    @Inject
    InstitutionService service;

    @Inject
    InstitutionRegister register;

    @Inject
    InstitutionLifecycle lifecycle;

    @Inject
    InstitutionTransfers transfers;

    @Inject
    InstitutionSearch search;

    @Inject
    Bars bars;

    @Inject
    Authorities authorities;

    @Inject
    Today today;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void givesBothRelationsToTheNearestEducationAuthority() {
        var view = register.view(InstitutionFixtures.register());
        var education = authorities.of(InstitutionFixtures.REGION, Department.EDUCATION);

        assertEquals(education.id(), view.competentAuthorityId());
        assertEquals(education.id(), view.depositSupervisorId());
        assertEquals(InstitutionState.REGISTERED, view.state());
        assertEquals(today.date(), view.registeredOn());
    }

    @Test
    void registersAllOrNone() {
        var good = InstitutionFixtures.registration();
        var refusal =
                assertThrows(ProblemException.class, () -> service.registerAll(Caller.SYSTEM, List.of(good, good)));
        assertEquals(InstitutionProblem.USCC_TAKEN, refusal.kind());
        assertEquals("/1/uscc", refusal.violations().get(0).pointer());
        assertTrue(register.findByUscc(Uscc.of(String.valueOf(good.uscc()))).isEmpty());

        var ids = service.registerAll(Caller.SYSTEM, List.of(good, InstitutionFixtures.registration()));
        assertEquals(2, register.views(ids).size());
    }

    @Test
    void activatesOnlyRegisteredOnes() {
        var fresh = InstitutionFixtures.register();
        var suspended = InstitutionFixtures.register();
        lifecycle.move(Caller.SYSTEM, suspended, InstitutionMove.SUSPEND_ENROLMENT, today.date(), "决定1号");

        lifecycle.activate(List.of(fresh, suspended));
        lifecycle.activate(List.of(fresh));

        assertEquals(InstitutionState.ACTIVE, register.view(fresh).state());
        assertEquals(
                InstitutionState.ENROLMENT_SUSPENDED, register.view(suspended).state());
        assertEquals(
                List.of(EventKind.ACTIVATED, EventKind.REGISTERED),
                register.history(fresh).stream().map(HistoryEntry::what).toList());
    }

    @Test
    void refusesMovesAheadOfTodayAndWithoutADecision() {
        var id = InstitutionFixtures.active();
        var refusal = assertThrows(
                ProblemException.class,
                () -> lifecycle.move(
                        Caller.SYSTEM,
                        id,
                        InstitutionMove.SUSPEND_OPERATION,
                        today.date().plusDays(1),
                        " "));
        assertEquals(
                Set.of("/on", "/decision"),
                Set.copyOf(refusal.violations().stream().map(v -> v.pointer()).toList()));
        assertEquals(InstitutionState.ACTIVE, register.view(id).state());
    }

    @Test
    void handsOverOneRelationAndKeepsTheOther() {
        var id = InstitutionFixtures.register();
        var culture = authorities.ensure(InstitutionFixtures.REGION, Department.CULTURE_TOURISM);
        var before = register.view(id);

        transfers.transfer(
                Caller.SYSTEM, id, new Handover(Relation.COMPETENT_AUTHORITY, culture.id(), "移交2026-1", today.date()));

        var after = register.view(id);
        assertEquals(culture.id(), after.competentAuthorityId());
        assertEquals(before.depositSupervisorId(), after.depositSupervisorId());
        assertTrue(after.version() > before.version());
        var history = transfers.history(Caller.SYSTEM, id);
        assertEquals(3, history.size());
        assertEquals(today.date(), history.get(0).untilOn());
    }

    @Test
    void letsBothSidesOfAHandoverSeeIt() {
        var id = InstitutionFixtures.register();
        var elsewhere = authorities.ensure("410922", Department.EDUCATION);
        var officer = Tokens.caller("officer.test");
        var other = Tokens.caller("officer.other");
        assertThrows(ProblemException.class, () -> transfers.history(other, id));

        for (var relation : Relation.values()) {
            transfers.transfer(officer, id, new Handover(relation, elsewhere.id(), "移交2026-2", today.date()));
        }

        assertEquals(4, transfers.history(other, id).size());
        assertEquals(4, transfers.history(officer, id).size());
        register.requireCompetence(other, id);
        var refusal = assertThrows(ProblemException.class, () -> register.get(officer, id));
        assertEquals(RequestProblem.NOT_FOUND, refusal.kind());
    }

    @Test
    void tellsCompetenceFromSupervision() {
        var id = InstitutionFixtures.register();
        var elsewhere = authorities.ensure("410922", Department.EDUCATION);
        transfers.transfer(
                Caller.SYSTEM,
                id,
                new Handover(Relation.COMPETENT_AUTHORITY, elsewhere.id(), "移交2026-3", today.date()));

        var officer = Tokens.caller("officer.test");
        register.requireSupervision(officer, id);
        register.requireSight(officer, id);
        var refusal = assertThrows(ProblemException.class, () -> register.requireCompetence(officer, id));
        assertEquals(InstitutionProblem.NOT_COMPETENT, refusal.kind());
        var auditor = Tokens.caller("auditor.test");
        assertEquals(
                RequestProblem.FORBIDDEN,
                assertThrows(ProblemException.class, () -> register.requireSupervision(auditor, id))
                        .kind());
    }

    @Test
    void standsBarredWhileOneDecisionStands() {
        var id = InstitutionFixtures.register();
        bars.set(id, BarKind.NO_SALES, "一号");
        bars.set(id, BarKind.NO_SALES, "一号");
        bars.set(id, BarKind.NO_SALES, "二号");
        bars.lift(id, BarKind.NO_SALES, "一号");
        assertEquals(Set.of(id), bars.barred(List.of(id), BarKind.NO_SALES));
        assertEquals(1, bars.standing(id).size());

        bars.lift(id, BarKind.NO_SALES, "二号");
        assertEquals(Set.of(), bars.barred(List.of(id), BarKind.NO_SALES));
    }

    @Test
    void findsByPartsOfNamesWithoutRegardToWidthAndBrackets() {
        var id = InstitutionFixtures.register(InstitutionFixtures.registration("濮阳市繁星（华龙）Ａｒｔ培训学校"));
        for (var text : List.of("繁星", "星(华", "繁星华龙", "ART培训", "繁")) {
            assertTrue(finds(text, id), text);
        }
        assertFalse(finds("星繁", id));
        assertFalse(finds("繁星学校", id));
    }

    @Test
    void refusesWrongCodesAlsoByRawSql() throws SQLException {
        var id = InstitutionFixtures.register();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("update institution set uscc = ? where id = ?")) {
            statement.setString(1, "91350100M000100Y44");
            statement.setObject(2, id.value());
            assertThrows(SQLException.class, statement::executeUpdate);
            statement.setString(1, "91350100M000100Y43");
            assertEquals(1, statement.executeUpdate());
            statement.setString(1, InstitutionFixtures.uscc().value());
            assertEquals(1, statement.executeUpdate());
        }
    }

    private boolean finds(String text, InstitutionId id) {
        return search.search(Caller.SYSTEM, new InstitutionQuery(text, null, null, null, 200)).items().stream()
                .anyMatch(view -> view.id().equals(id));
    }
}
