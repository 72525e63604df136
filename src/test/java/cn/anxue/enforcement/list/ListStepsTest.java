package cn.anxue.enforcement.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.SqlMoves;
import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.duty.WorkList;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.Standing;
import cn.anxue.enforcement.Standings;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** From hearing to publication, and from breach to return or proposal: no step is skipped. */
@QuarkusTest
class ListStepsTest {
    private static final ListDraft.Way INVITED = new ListDraft.Way(true, null, false);

    @Inject
    ListService service;

    @Inject
    ListHearings hearings;

    @Inject
    ListPublications publications;

    @Inject
    ListObservations observations;

    @Inject
    ListRegister register;

    @Inject
    ListExpiry expiry;

    @Inject
    Standings standings;

    @Inject
    InstitutionLifecycle lifecycle;

    @Inject
    ListStatements statements;

    @Inject
    WorkList workList;

    @Inject
    Decisions decisions;

    @Inject
    Sql sql;

    @Inject
    Today today;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void movesInTheDatabaseAsInTheTable() {
        assertEquals(
                SqlMoves.table(ListEntryState.values(), ListEntryState::canBecome),
                SqlMoves.of("enforcement_list_entry", "enforcement_list_entry_keep", ListEntryState.values()));
    }

    @Test
    void decidesOnlyAfterTheHearingAndIsSeenOnlyWhenPublished() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView entry = service.propose(officer, black(id));
        assertEquals(ListEntryState.HEARING, entry.state());
        assertDuty("list.hearing", entry);
        assertThrows(IndexOutOfBoundsException.class, () -> approve(ListService.ENTRY, entry));

        assertProblem(ListProblem.HEARING_TERM_RUNNING, () -> hearings.heard(officer, entry.id(), silent()));
        hearings.heard(officer, entry.id(), new Heard(HearingOutcome.STATEMENT, today.date(), "已退费"));
        approve(ListService.ENTRY, entry);

        assertEquals(ListEntryState.DECIDED, state(entry));
        assertDuty("list.publication", entry);
        assertEquals(0, shown(entry));
        assertFalse(standings.of(List.of(id)).containsValue(Standing.BLACKLISTED));

        publications.publish(officer, ListKind.BLACK, entry.id());
        assertEquals(1, shown(entry));
        assertEquals(Standing.BLACKLISTED, standings.of(List.of(id)).get(id));
        publications.share(officer, ListKind.BLACK, entry.id(), "信用〔2026〕1");
        assertProblem(
                ListProblem.ALREADY_SHARED, () -> publications.share(officer, ListKind.BLACK, entry.id(), "again"));

        publications.unpublish(officer, ListKind.BLACK, entry.id(), "复议期间停止公布");
        assertEquals(ListEntryState.DECIDED, state(entry));
        assertNotNull(
                register.get(officer, ListKind.BLACK, entry.id()).publication().unpublishedOn());
        assertEquals(Standing.BLACKLISTED, standings.of(List.of(id)).get(id), "no one officer ends it");
    }

    @Test
    void hearsAnInstitutionInItsOwnWords() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView entry = service.propose(officer, black(id));
        Caller own = institution(id);
        assertProblem(
                RequestProblem.NOT_FOUND,
                () -> statements.say(institution(InstitutionFixtures.register()), entry.id(), "越权"));
        assertTrue(workList.of(own).stream().anyMatch(duty -> duty.kind().equals("list.statement")));

        statements.say(own, entry.id(), "初稿");
        statements.say(own, entry.id(), "已全部退费");

        assertProblem(ListProblem.HEARING_SPOKEN, () -> hearings.heard(officer, entry.id(), silent()));
        ListEntryView heard =
                hearings.heard(officer, entry.id(), new Heard(HearingOutcome.STATEMENT, today.date(), null));
        assertEquals("已全部退费", Objects.requireNonNull(heard.hearing()).statement());
        assertProblem(ListProblem.HEARING_OVER, () -> statements.say(own, entry.id(), "再补充"));
    }

    private static Caller institution(InstitutionId id) {
        return new Caller(ActorId.next(), "own", Set.of(Role.INSTITUTION), new Scope.Institution(id.value()));
    }

    @Test
    void isSilentOnlyAfterItsTerm() {
        ListEntryView entry = service.propose(officer, black(InstitutionFixtures.register()));
        sql("update enforcement_list_entry set hearing_invited_on = '2020-01-01', hearing_until = '2020-01-08'", entry);

        assertEquals(
                ListEntryState.PROPOSED,
                hearings.heard(officer, entry.id(), silent()).state());
    }

    @Test
    void dropsWhatTheHearingDisproves() {
        ListEntryView entry = service.propose(officer, black(InstitutionFixtures.register()));

        assertEquals(ListEntryState.REFUSED, hearings.drop(officer, entry.id()).state());
        assertProblem(EnforcementProblem.ENTRY_MOVE_REFUSED, () -> hearings.drop(officer, entry.id()));
    }

    @Test
    void leavesTheWhiteListAtOnceAndReturnsWhenAccepted() {
        ListEntryView white = white(InstitutionFixtures.register());

        ListEntryView observed = observations.observe(officer, white.id(), "超范围培训");
        assertEquals(ListEntryState.OBSERVATION, observed.state());
        assertEquals(
                today.date().plusMonths(3),
                Objects.requireNonNull(observed.observation()).until());
        assertNotNull(observed.publication().unpublishedOn());

        service.proposeReturn(officer, white.id(), "现场复核合格");
        assertProblem(ListProblem.RETURN_PENDING, () -> service.proposeReturn(officer, white.id(), "再次"));
        approve(ListService.RETURN, white);
        assertEquals(ListEntryState.LISTED, state(white));
    }

    @Test
    void leavesTheWhiteListWithASuspension() {
        InstitutionId id = InstitutionFixtures.active();
        ListEntryView white = white(id);

        lifecycle.move(Caller.SYSTEM, id, InstitutionMove.SUSPEND_ENROLMENT, today.date(), "测试〔2026〕1号");

        assertEquals(ListEntryState.OBSERVATION, state(white));
        assertEquals(
                "依据测试〔2026〕1号",
                Objects.requireNonNull(register.get(officer, ListKind.WHITE, white.id())
                                .observation())
                        .cause());
    }

    @Test
    void staysObservedWhereItsReturnIsRefused() {
        ListEntryView white = white(InstitutionFixtures.register());
        observations.observe(officer, white.id(), "超范围培训");
        service.proposeReturn(officer, white.id(), "材料不足");

        decisions.refuse(approver, ListService.RETURN, white.id().value());

        assertEquals(ListEntryState.OBSERVATION, state(white));
        assertNull(register.get(officer, ListKind.WHITE, white.id()).askedReturn());
    }

    @Test
    void proposesTheBlackListWhereTheObservationEnds() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView white = white(id);
        observations.observe(officer, white.id(), "超范围培训");
        sql("update enforcement_list_entry set observed_from = '2020-01-01', observed_until = '2020-04-01'", white);

        expiry.run();

        assertEquals(ListEntryState.REMOVED, state(white));
        Page<ListEntryView> heard = register.find(officer, ListKind.BLACK, "410902", ListEntryState.HEARING, null, 200);
        ListEntryView black = heard.items().stream()
                .filter(entry -> id.value().equals(entry.subject().id()))
                .findFirst()
                .orElseThrow();
        assertTrue(black.basis().contains("超范围培训"));
        assertEquals(
                ListEntryState.PROPOSED,
                hearings.heard(officer, black.id(), new Heard(HearingOutcome.WAIVED, today.date(), null))
                        .state());
    }

    private ListEntryView white(InstitutionId id) {
        ListEntryView white = service.propose(
                officer, new ListDraft(ListKind.WHITE, Addressee.institution(id.value()), "示例依据第一条", null, null));
        approve(ListService.ENTRY, white);
        return white;
    }

    private void approve(String kind, ListEntryView entry) {
        decisions.approve(approver, kind, entry.id().value());
    }

    private ListEntryState state(ListEntryView entry) {
        return register.get(officer, entry.list(), entry.id()).state();
    }

    private void assertDuty(String kind, ListEntryView entry) {
        assertTrue(workList.of(officer).stream()
                .anyMatch(duty -> duty.kind().equals(kind)
                        && duty.subjectId().equals(entry.id().value())));
    }

    private long shown(ListEntryView entry) {
        UUID id = Objects.requireNonNull(entry.subject().id());
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                "select count(*) from publicregister_flag where subject_id = ? and state = 'IN_FORCE'",
                                select -> select.setObject(1, id),
                                row -> row.getLong(1))
                        .get(0));
    }

    private void sql(String update, ListEntryView entry) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        update + " where id = ?",
                        statement -> statement.setObject(1, entry.id().value())));
    }

    private Heard silent() {
        return new Heard(HearingOutcome.SILENT, today.date(), null);
    }

    private static ListDraft black(InstitutionId id) {
        return new ListDraft(
                ListKind.BLACK, Addressee.institution(id.value()), "示例依据第一条", (LocalDate) null, null, INVITED);
    }

    private static void assertProblem(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
