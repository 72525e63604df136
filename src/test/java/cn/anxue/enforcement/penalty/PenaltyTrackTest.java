package cn.anxue.enforcement.penalty;

import static cn.anxue.enforcement.penalty.PenaltyFixtures.id;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.terms;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.unlicensed;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.duty.WorkList;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
class PenaltyTrackTest {
    @Inject
    PenaltyFiling filing;

    @Inject
    PenaltyInvestigation investigation;

    @Inject
    PenaltyHearings hearings;

    @Inject
    PenaltyProposals proposals;

    @Inject
    PenaltyExecution execution;

    @Inject
    PenaltyRegister register;

    @Inject
    Decisions decisions;

    @Inject
    WorkList workList;

    @Inject
    Today today;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void goesFromFilingToItsClose() {
        PenaltyFile file = PenaltyFixtures.decided(officer, approver, unlicensed(), terms(6_000, SanctionKind.WARNING));
        assertEquals(PenaltyState.DECIDED, file.view().state());
        assertTrue(file.view().number().contains("罚立〔"));
        assertTrue(String.valueOf(file.view().decision().orElseThrow().number()).contains("罚决〔"));

        file = serve(file);
        assertEquals(Money.ofYuan(6_000), file.owed());
        PenaltyFile owing = file;
        assertRefused(
                PenaltyProblem.STILL_OWED,
                () -> execution.move(
                        officer, id(owing), version(owing), PenaltyExecution.Move.PERFORM, today.date(), "已改正"));
        file = execution.pay(officer, id(file), version(file), receipt(4_000));
        PenaltyFile half = file;
        assertRefused(
                PenaltyProblem.PAID_TOO_MUCH, () -> execution.pay(officer, id(half), version(half), receipt(2_001)));
        file = execution.pay(officer, id(file), version(file), receipt(2_000));
        assertEquals(Money.ofFen(0), file.owed());
        file = execution.move(officer, id(file), version(file), PenaltyExecution.Move.PERFORM, today.date(), "已改正");
        file = execution.publish(officer, id(file), version(file), "责令改正，罚款六千元");
        file = execution.move(officer, id(file), version(file), PenaltyExecution.Move.CLOSE, today.date(), "结案");

        assertEquals(PenaltyState.CLOSED, file.view().state());
        assertFalse(file.isOverdue());
        PenaltyId id = id(file);
        assertTrue(
                workList.of(officer).stream().noneMatch(duty -> duty.subjectId().equals(id.value())));
    }

    @Test
    void namesItsClocksOnTheWorkList() {
        PenaltyFile file = PenaltyFixtures.filed(officer, unlicensed());
        file = investigation.preserve(officer, id(file), version(file), "收费账册", today.date());
        PenaltyId id = id(file);

        Set<String> kinds = workList.of(officer).stream()
                .filter(duty -> duty.subjectId().equals(id.value()))
                .map(duty -> duty.kind())
                .collect(Collectors.toSet());

        assertEquals(Set.of("penalty.decision", "penalty.preserved"), kinds);
        assertEquals(
                0,
                workList.of(Tokens.caller("officer.other")).stream()
                        .filter(duty -> duty.subjectId().equals(id.value()))
                        .count());
    }

    @Test
    void filesNothingThatIsTimeBarred() {
        FilingDraft draft = PenaltyFixtures.draft(unlicensed());
        LocalDate longAgo = today.date().minusYears(3);

        FilingDraft late =
                new FilingDraft(draft.addressee(), CauseKind.OTHER, null, null, "旧事", longAgo, today.date(), false);
        assertRefused(PenaltyProblem.OFFENCE_TIME_BARRED, () -> filing.file(officer, late));

        FilingDraft harmful =
                new FilingDraft(draft.addressee(), CauseKind.OTHER, null, null, "旧事", longAgo, today.date(), true);
        assertEquals(
                PenaltyState.CASE_FILED, filing.file(officer, harmful).view().state());
    }

    @Test
    void closesNoInvestigationWithoutTwoOfficersARecordAndDecidedEvidence() {
        PenaltyFile file = PenaltyFixtures.filed(officer, unlicensed());
        var report = PenaltyFixtures.report(today.date());
        var alone = new PenaltyInvestigation.Report(
                report.officers().subList(0, 1), "查明", report.collected(), report.refunded(), null);
        PenaltyId id = id(file);

        assertRefused(PenaltyProblem.OFFICERS_TWO, () -> investigation.conclude(officer, id, version(get(id)), alone));
        assertRefused(
                PenaltyProblem.RECORD_REQUIRED, () -> investigation.conclude(officer, id, version(get(id)), report));
        investigation.addPaper(
                officer,
                id,
                version(get(id)),
                new PenaltyInvestigation.PaperDraft(PaperKind.QUESTIONING_RECORD, "询问笔录", today.date(), "承认", null));
        investigation.preserve(officer, id, version(get(id)), "收费账册", today.date());
        assertRefused(
                PenaltyProblem.PRESERVED_UNDECIDED,
                () -> investigation.conclude(officer, id, version(get(id)), report));
        investigation.decideOn(officer, id, version(get(id)), 1, Preserved.Outcome.RECORDED, today.date());
        assertEquals(
                PenaltyState.INVESTIGATED,
                investigation
                        .conclude(officer, id, version(get(id)), report)
                        .view()
                        .state());
    }

    @Test
    void decidesNothingBeforeThePartyCouldBeHeard() {
        PenaltyFile file = PenaltyFixtures.investigated(officer, unlicensed());
        PenaltyId id = id(file);
        DecisionDraft draft = PenaltyFixtures.penalty(terms(3_000));

        assertRefused(
                PenaltyProblem.PENALTY_MOVE_REFUSED, () -> proposals.decide(officer, id, version(get(id)), draft));
        hearings.announce(officer, id, version(get(id)), terms(3_000));
        assertRefused(
                PenaltyProblem.PRE_NOTICE_NOT_SERVED, () -> proposals.decide(officer, id, version(get(id)), draft));
        execution.serve(
                officer,
                id,
                version(get(id)),
                PenaltyExecution.Letter.PRE_NOTICE,
                PenaltyFixtures.served(today.date()));
        assertRefused(PenaltyProblem.RIGHTS_STILL_OPEN, () -> proposals.decide(officer, id, version(get(id)), draft));
        hearings.hear(
                officer,
                id,
                version(get(id)),
                new PenaltyInvestigation.PaperDraft(PaperKind.HEARING_REQUEST, "听证申请", today.date(), null, null));
        assertRefused(PenaltyProblem.HEARING_NOT_HELD, () -> proposals.decide(officer, id, version(get(id)), draft));
        assertRefused(
                PenaltyProblem.HEARING_TOO_SOON,
                () -> hearings.call(
                        officer,
                        id,
                        version(get(id)),
                        new PenaltyHearings.Call(today.date().plusDays(7), "示例会议室", "示例主持人")));
        hearings.call(
                officer,
                id,
                version(get(id)),
                new PenaltyHearings.Call(today.date().plusDays(30), "示例会议室", "示例主持人"));
        assertRefused(
                PenaltyProblem.HEARING_NOT_DUE, () -> hearings.recordHearing(officer, id, version(get(id)), "当事人陈述"));
    }

    @Test
    void imposesNothingHeavierThanAnnounced() {
        PenaltyFile file = PenaltyFixtures.announced(officer, unlicensed(), terms(3_000));

        assertRefused(
                PenaltyProblem.HEAVIER_THAN_ANNOUNCED,
                () -> proposals.decide(officer, id(file), version(file), PenaltyFixtures.penalty(terms(3_001))));
        PenaltyFile recalled = hearings.recall(officer, id(file), version(file));
        assertEquals(PenaltyState.INVESTIGATED, recalled.view().state());
        PenaltyFile again = hearings.announce(officer, id(recalled), version(recalled), terms(4_000));
        assertEquals(2, again.view().preNotices().size());
    }

    @Test
    void findsAnEarlierPenaltyOnRecord() {
        Addressee party = unlicensed();
        PenaltyFixtures.decided(officer, approver, party, terms(3_000));
        PenaltyFile again = PenaltyFixtures.investigated(officer, party);

        assertRefused(
                PenaltyProblem.REPEAT_ON_RECORD,
                () -> hearings.announce(officer, id(again), version(again), terms(3_000)));
    }

    @Test
    void refusesWhoReadAnOlderVersion() {
        PenaltyFile file = PenaltyFixtures.filed(officer, unlicensed());
        investigation.preserve(officer, id(file), version(file), "账册", today.date());

        assertRefused(
                RequestProblem.STALE,
                () -> investigation.preserve(officer, id(file), version(file), "账册", today.date()));
    }

    private PenaltyFile serve(PenaltyFile file) {
        return execution.serve(
                officer,
                id(file),
                version(file),
                PenaltyExecution.Letter.DECISION,
                PenaltyFixtures.served(today.date()));
    }

    private PenaltyExecution.Receipt receipt(long yuan) {
        return new PenaltyExecution.Receipt(Payment.Purpose.FINE, today.date(), Money.ofYuan(yuan), "示例票据1号");
    }

    private PenaltyFile get(PenaltyId id) {
        return register.get(officer, id);
    }

    private static void assertRefused(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
