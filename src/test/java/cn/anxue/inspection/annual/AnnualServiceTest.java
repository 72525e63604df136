package cn.anxue.inspection.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.duty.WorkList;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.list.ListDraft;
import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListRegister;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** From the call to the accepted correction, and grades beside it; each year of these tests is used once. */
@QuarkusTest
class AnnualServiceTest {
    @Inject
    AnnualRoundService rounds;

    @Inject
    AnnualRoundRegister progress;

    @Inject
    AnnualService service;

    @Inject
    AnnualRegister register;

    @Inject
    BatchService batches;

    @Inject
    AnnualPublications publications;

    @Inject
    AnnualResults results;

    @Inject
    CreditGrades credit;

    @Inject
    GradeService grades;

    @Inject
    ImportService imports;

    @Inject
    ListService lists;

    @Inject
    ListRegister listed;

    @Inject
    InstitutionRegister institutions;

    @Inject
    WorkList workList;

    @Inject
    Decisions decisions;

    @Inject
    Today today;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void leadsFromTheCallToThePublishedResultAndOffTheWhiteList() {
        int year = today.date().getYear();
        InstitutionId id = InstitutionFixtures.active();
        ListEntryView white = lists.propose(
                officer, new ListDraft(ListKind.WHITE, Addressee.institution(id.value()), "示例依据第一条", null, null));
        decisions.approve(approver, "LIST_ENTRY", white.id().value());

        rounds.open(officer, null, year, today.date().plusDays(30));
        assertProblem(AnnualProblem.ROUND_OPEN, () -> rounds.open(officer, null, year, today.date()));
        AnnualInspectionId inspection = find(id, year);
        Caller own = institution(id);
        assertProblem(RequestProblem.NOT_FOUND, () -> service.submit(other(), inspection, "越权", List.of()));
        assertTrue(workList.of(own).stream().anyMatch(duty -> duty.kind().equals("annual.report")));
        service.submit(own, inspection, "自查无问题", List.of());
        service.giveBack(officer, inspection, "缺财务报告");
        service.submit(own, inspection, "已补财务报告", List.of());
        service.assess(officer, inspection, Outcome.BASICALLY_PASSED, "未公示收费");
        assertNull(register.get(own, inspection).result());
        assertNotNull(register.get(officer, inspection).result());

        decideAndPublish(id, inspection, year);
        assertEquals(
                ListEntryState.OBSERVATION,
                listed.get(officer, ListKind.WHITE, white.id()).state());
        correct(id, inspection, year);
    }

    private void decideAndPublish(InstitutionId id, AnnualInspectionId inspection, int year) {
        BatchId batch = batches.putForward(officer, year);
        assertTrue(results.last(List.of(id)).isEmpty());
        decisions.approve(approver, BatchKind.ANNUAL.proposal(), batch.value());
        assertEquals(AnnualState.DECIDED, register.get(officer, inspection).state());
        assertTrue(results.last(List.of(id)).isEmpty());

        publications.publishResults(officer, year);
        assertEquals(Outcome.BASICALLY_PASSED, last(id).result());
    }

    private void correct(InstitutionId id, AnnualInspectionId inspection, int year) {
        assertProblem(AnnualProblem.OWN_CORRECTION, () -> service.accept(officer, inspection, "已公示"));
        service.accept(decisions.withBothRoles(), inspection, "现场复核已公示");
        assertTrue(last(id).holds());
        AnnualProgress round = progress.of(officer).stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
        assertEquals(1, round.count(AnnualState.CORRECTED));
    }

    @Test
    void gradesByTwoPeopleOnceAYear() {
        InstitutionId id = InstitutionFixtures.active();
        GradeDraft draft = new GradeDraft(id, Grade.B, "一次逾期整改");

        BatchId batch = grades.propose(officer, 2024, List.of(draft));
        assertProblem(AnnualProblem.GRADED_ALREADY, () -> grades.propose(officer, 2024, List.of(draft)));
        assertTrue(credit.on(List.of(id), today.date()).isEmpty());
        decisions.approve(approver, BatchKind.GRADE.proposal(), batch.value());

        assertEquals(Grade.B, credit.on(List.of(id), today.date()).get(id));
        assertTrue(credit.on(List.of(id), today.date().minusDays(1)).isEmpty());
        assertProblem(
                RequestProblem.NOT_FOUND, () -> grades.propose(Tokens.caller("officer.other"), 2023, List.of(draft)));
    }

    @Test
    void importsAllRowsOrTheGoodOnes() {
        InstitutionId one = InstitutionFixtures.active();
        InstitutionId two = InstitutionFixtures.active();
        String good = code(one) + ",合格,材料齐全\n" + code(two) + ",FAILED,未参加\n";
        byte[] mixed =
                (good + code(one) + ",合格,又一次\n91X,合格,查无\n" + code(two) + ",好,?\n").getBytes(StandardCharsets.UTF_8);
        Earlier earlier = new Earlier("示教〔2022〕5号", LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 10));

        ImportPreview preview = imports.preview(officer, BatchKind.ANNUAL, 2021, mixed);
        assertEquals(3, preview.problems());
        assertProblem(
                AnnualProblem.IMPORT_HAS_PROBLEMS,
                () -> imports.take(officer, BatchKind.ANNUAL, 2021, earlier, mixed, false));
        BatchId batch = imports.take(officer, BatchKind.ANNUAL, 2021, earlier, mixed, true);
        assertFalse(results.last(List.of(one)).containsKey(one));

        decisions.approve(approver, BatchKind.ANNUAL.proposal(), batch.value());
        AnnualResult last = last(two);
        assertEquals(Outcome.FAILED, last.result());
        assertEquals(earlier.publishedOn(), last.publishedOn());
        assertEquals(
                2,
                imports.preview(officer, BatchKind.ANNUAL, 2021, good.getBytes(StandardCharsets.UTF_8))
                        .problems());
    }

    @Test
    void refusesEarlierDaysThatCannotBe() {
        byte[] table = (code(InstitutionFixtures.active()) + ",A,一贯良好").getBytes(StandardCharsets.UTF_8);
        Earlier early = new Earlier("示教〔2022〕5号", LocalDate.of(2022, 6, 10), LocalDate.of(2022, 6, 1));

        assertProblem(
                AnnualProblem.EARLIER_DAYS, () -> imports.take(officer, BatchKind.GRADE, 2021, early, table, false));
    }

    private AnnualInspectionId find(InstitutionId id, int year) {
        return register.find(institution(id), new AnnualQuery(year, null, null, null, 10))
                .items()
                .get(0)
                .id();
    }

    private AnnualResult last(InstitutionId id) {
        return Objects.requireNonNull(results.last(List.of(id)).get(id));
    }

    private Caller other() {
        return institution(InstitutionFixtures.active());
    }

    private static Caller institution(InstitutionId id) {
        return new Caller(
                ActorId.next(), "institution." + id, Set.of(Role.INSTITUTION), new Scope.Institution(id.value()));
    }

    private String code(InstitutionId id) {
        return institutions.view(id).uscc().toString();
    }

    private static void assertProblem(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
