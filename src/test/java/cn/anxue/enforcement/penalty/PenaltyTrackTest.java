package cn.anxue.enforcement.penalty;

import static cn.anxue.enforcement.penalty.PenaltyFixtures.id;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.terms;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.unlicensed;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.duty.WorkList;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.BarView;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.Relation;
import cn.anxue.institution.transfer.FileLine;
import cn.anxue.institution.transfer.TransferFixtures;
import cn.anxue.institution.transfer.TransferState;
import cn.anxue.institution.transfer.TransferView;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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
    InstitutionRegister institutions;

    @Inject
    Bars bars;

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
        assertTrue(file.view().decision().orElseThrow().number().contains("罚决〔"));

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
                PenaltyProblem.PAID_TOO_MUCH,
                () -> execution.pay(officer, id(half), version(half), receipt(2_001)));
        file = execution.pay(officer, id(file), version(file), receipt(2_000));
        assertEquals(Money.ofFen(0), file.owed());
        file = execution.move(officer, id(file), version(file), PenaltyExecution.Move.PERFORM, today.date(), "已改正");
        file = execution.publish(officer, id(file), version(file), "责令改正，罚款六千元");
        file = execution.move(officer, id(file), version(file), PenaltyExecution.Move.CLOSE, today.date(), "结案");

        assertEquals(PenaltyState.CLOSED, file.view().state());
        assertFalse(file.isOverdue());
        PenaltyId id = id(file);
        assertTrue(workList.of(officer).stream().noneMatch(duty -> duty.subjectId().equals(id.value())));
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

        FilingDraft late = new FilingDraft(
                draft.addressee(), CauseKind.OTHER, null, null, "旧事", longAgo, today.date(), false);
        assertRefused(PenaltyProblem.OFFENCE_TIME_BARRED, () -> filing.file(officer, late));

        FilingDraft harmful = new FilingDraft(
                draft.addressee(), CauseKind.OTHER, null, null, "旧事", longAgo, today.date(), true);
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

        assertRefused(
                PenaltyProblem.OFFICERS_TWO, () -> investigation.conclude(officer, id, version(get(id)), alone));
        assertRefused(
                PenaltyProblem.RECORD_REQUIRED, () -> investigation.conclude(officer, id, version(get(id)), report));
        investigation.addPaper(
                officer,
                id,
                version(get(id)),
                new PenaltyInvestigation.PaperDraft(
                        PaperKind.QUESTIONING_RECORD, "询问笔录", today.date(), "承认", null));
        investigation.preserve(officer, id, version(get(id)), "收费账册", today.date());
        assertRefused(
                PenaltyProblem.PRESERVED_UNDECIDED,
                () -> investigation.conclude(officer, id, version(get(id)), report));
        investigation.decideOn(officer, id, version(get(id)), 1, Preserved.Outcome.RECORDED, today.date());
        assertEquals(
                PenaltyState.INVESTIGATED,
                investigation.conclude(officer, id, version(get(id)), report).view().state());
    }

    @Test
    void decidesNothingBeforeThePartyCouldBeHeard() {
        PenaltyFile file = PenaltyFixtures.investigated(officer, unlicensed());
        PenaltyId id = id(file);
        DecisionDraft draft = PenaltyFixtures.penalty(terms(3_000));

        assertRefused(PenaltyProblem.PENALTY_MOVE_REFUSED, () -> proposals.decide(officer, id, version(get(id)), draft));
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
                new PenaltyInvestigation.PaperDraft(
                        PaperKind.HEARING_REQUEST, "听证申请", today.date(), null, null));
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
                PenaltyProblem.HEARING_NOT_DUE,
                () -> hearings.recordHearing(officer, id, version(get(id)), "当事人陈述"));
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
    void stopsAndRevokesThroughTheLifecycleAndEndsOnlyItsOwn() {
        InstitutionId id = InstitutionFixtures.active();
        Addressee party = Addressee.institution(id.value());
        PenaltyFile stop = PenaltyFixtures.decided(officer, approver, party, terms(0, SanctionKind.STOP_ENROLMENT));
        assertEquals(InstitutionState.ENROLMENT_SUSPENDED, institutions.view(id).state());
        assertEquals(Set.of(BarKind.NO_SALES), bars(id));

        InstitutionId other = InstitutionFixtures.active();
        PenaltyFile revoked = PenaltyFixtures.decided(
                officer, approver, Addressee.institution(other.value()), terms(0, SanctionKind.REVOKE_LICENCE));
        assertEquals(InstitutionState.REVOKED, institutions.view(other).state());
        assertEquals(Set.of(BarKind.NO_SALES, BarKind.NO_RELEASES), bars(other));

        proposals.lift(officer, id(stop), version(stop), "已改正，验收合格");
        assertEquals(InstitutionState.ENROLMENT_SUSPENDED, institutions.view(id).state());
        decisions.approve(approver, PenaltyProposals.LIFTING, id(stop).value());
        assertEquals(InstitutionState.ACTIVE, institutions.view(id).state());
        assertEquals(Set.of(), bars(id));
        assertEquals(PenaltyState.DECIDED, get(id(stop)).view().state());

        proposals.withdraw(officer, id(revoked), version(revoked), "事实认定有误");
        decisions.approve(approver, PenaltyProposals.WITHDRAWAL, id(revoked).value());
        assertEquals(InstitutionState.OPERATION_SUSPENDED, institutions.view(other).state());
        assertEquals(Set.of(), bars(other));
        assertEquals(PenaltyState.WITHDRAWN, get(id(revoked)).view().state());
    }

    @Test
    void takesDownWhatWasWithdrawn() {
        PenaltyFile file = PenaltyFixtures.decided(officer, approver, unlicensed(), terms(3_000));
        file = execution.publish(officer, id(file), version(file), "罚款三千元");
        proposals.withdraw(officer, id(file), version(file), "事实认定有误");
        decisions.approve(approver, PenaltyProposals.WITHDRAWAL, id(file).value());

        PenaltyFile withdrawn = get(id(file));
        PenaltyClock clock = withdrawn.clocks().stream()
                .filter(found -> found.kind() == ClockKind.TAKE_DOWN)
                .findFirst()
                .orElseThrow();
        assertTrue(clock.isRunning());
        PenaltyFile down = execution.takeDown(officer, id(withdrawn), version(withdrawn), "原处罚决定已撤销");
        assertNotNull(down.view().publication());
        assertEquals("原处罚决定已撤销", down.view().publication().takeDownReason());
    }

    @Test
    void followsItsInstitutionToAnotherAuthority() {
        InstitutionId id = InstitutionFixtures.register();
        PenaltyFile file = PenaltyFixtures.filed(officer, Addressee.institution(id.value()));
        InstitutionFixtures.handOver(id, Relation.COMPETENT_AUTHORITY, "410922");
        InstitutionFixtures.handOver(id, Relation.DEPOSIT_SUPERVISOR, "410922");

        PenaltyFile seen = get(id(file));
        assertFalse(seen.view().handlerId().equals(seen.view().authorityId()));
        assertRefused(
                RequestProblem.NOT_FOUND,
                () -> investigation.preserve(officer, id(seen), version(seen), "账册", today.date()));
        Caller successor = Tokens.caller("officer.other");
        assertEquals(
                1,
                investigation
                        .preserve(successor, id(seen), version(seen), "账册", today.date())
                        .view()
                        .preserved()
                        .size());
    }

    @Test
    void goesAlongWhenItsInstitutionIsHandedOverByAgreement() {
        InstitutionId id = InstitutionFixtures.register();
        PenaltyFile file = PenaltyFixtures.filed(officer, Addressee.institution(id.value()));
        TransferView agreed = TransferFixtures.accepted(officer, Tokens.caller("approver.other"), "410922", id);

        assertEquals(TransferState.IN_FORCE, agreed.state());
        assertEquals(
                List.of(file.view().number()),
                agreed.lines().get(0).files().stream().map(FileLine::number).toList());
        assertEquals(agreed.to(), get(id(file)).view().handlerId());
        assertEquals(agreed.from(), get(id(file)).view().authorityId());
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

    private Set<BarKind> bars(InstitutionId id) {
        return bars.standing(id).stream().map(BarView::kind).collect(Collectors.toSet());
    }

    private static void assertRefused(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
