package cn.anxue.enforcement.notice;

import static cn.anxue.enforcement.EnforcementFixtures.noticeTo;
import static cn.anxue.enforcement.EnforcementFixtures.unlicensed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalProblem;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.Standing;
import cn.anxue.enforcement.Standings;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.BarView;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionProblem;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
class NoticeServiceTest {
    @Inject
    NoticeService service;

    @Inject
    NoticeRegister register;

    @Inject
    CloseOut closeOut;

    @Inject
    InstitutionRegister institutions;

    @Inject
    InstitutionLifecycle lifecycle;

    @Inject
    Today today;

    @Inject
    Bars bars;

    @Inject
    Standings standings;

    @Inject
    Decisions decisions;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void issuesAnOrderAtOnceAndLetsItStandUntilClosedOut() {
        InstitutionId id = InstitutionFixtures.register();

        NoticeView order = service.issue(officer, orderTo(id));
        assertEquals(NoticeState.ISSUED, order.state());
        assertEquals(Standing.RECTIFYING, standings.of(List.of(id)).get(id));

        EnforcementFixtures.putRight(officer, order.id());
        NoticeView closed = closeOut.close(approver, new CloseOut.Finding(order.id(), 1, "已现场复核"));
        assertEquals(NoticeState.CLOSED, closed.state());
        assertEquals(Standing.DEPOSIT_SHORT, standings.of(List.of(id)).get(id));
    }

    @Test
    void givesAClosureItsNumberAndEffectWhenApproved() {
        InstitutionId id = InstitutionFixtures.register();

        NoticeView closure = propose(id, NoticeKind.CLOSURE_NOTICE);
        assertEquals(NoticeState.PROPOSED, closure.state());
        assertNull(closure.number());
        assertEquals(InstitutionState.REGISTERED, institutions.view(id).state());

        decisions.approve(approver, NoticeService.CLOSURE_NOTICE, closure.id().value());
        NoticeView issued = register.get(officer, closure.id());
        assertEquals(NoticeState.ISSUED, issued.state());
        assertNotNull(issued.number());
        assertEquals(InstitutionState.OPERATION_SUSPENDED, institutions.view(id).state());
        assertEquals(Set.of(BarKind.NO_SALES, BarKind.NO_RELEASES), bars(id));
        assertEquals(Standing.OPERATION_SUSPENDED, standings.of(List.of(id)).get(id));
    }

    @Test
    void resumesWhenTheWithdrawalOfAClosureIsApproved() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView closure = propose(id, NoticeKind.CLOSURE_NOTICE);
        decisions.approve(approver, NoticeService.CLOSURE_NOTICE, closure.id().value());

        service.withdraw(officer, closure.id(), "已整改到位");
        assertEquals(InstitutionState.OPERATION_SUSPENDED, institutions.view(id).state());

        decisions.approve(approver, NoticeService.WITHDRAWAL, closure.id().value());
        NoticeView withdrawn = register.get(officer, closure.id());
        assertEquals(NoticeState.WITHDRAWN, withdrawn.state());
        assertNotNull(withdrawn.number());
        assertEquals(InstitutionState.REGISTERED, institutions.view(id).state());
        assertEquals(Set.of(), bars(id));
    }

    @Test
    void staysSuspendedWhileAnotherClosureStands() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView first = propose(id, NoticeKind.CLOSURE_NOTICE);
        NoticeView second = propose(id, NoticeKind.CLOSURE_NOTICE);
        NoticeView suspension = propose(id, NoticeKind.SUSPENSION);
        decisions.approve(approver, NoticeService.CLOSURE_NOTICE, first.id().value());
        decisions.approve(approver, NoticeService.CLOSURE_NOTICE, second.id().value());
        decisions.approve(approver, NoticeService.SUSPENSION, suspension.id().value());

        withdraw(first);
        assertEquals(InstitutionState.OPERATION_SUSPENDED, institutions.view(id).state());

        withdraw(second);
        assertEquals(InstitutionState.ENROLMENT_SUSPENDED, institutions.view(id).state());
        assertEquals(Set.of(BarKind.NO_SALES), bars(id));

        withdraw(suspension);
        assertEquals(InstitutionState.REGISTERED, institutions.view(id).state());
        assertEquals(Set.of(), bars(id));
    }

    @Test
    void leavesAStateThatAnotherDecisionBroughtAbout() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView suspension = propose(id, NoticeKind.SUSPENSION);
        decisions.approve(approver, NoticeService.SUSPENSION, suspension.id().value());
        lifecycle.move(Caller.SYSTEM, id, InstitutionMove.SUSPEND_OPERATION, today.date(), "决定1号");

        withdraw(suspension);

        assertEquals(InstitutionState.OPERATION_SUSPENDED, institutions.view(id).state());
        assertEquals(Set.of(), bars(id));
    }

    @Test
    void isDecidedByTheCompetentAuthorityAlone() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView before = propose(id, NoticeKind.SUSPENSION);
        InstitutionFixtures.handOver(id, Relation.COMPETENT_AUTHORITY, "410922");
        assertProblem(
                InstitutionProblem.NOT_COMPETENT,
                () -> decisions.approve(
                        approver, NoticeService.SUSPENSION, before.id().value()));

        NoticeView after = service.issue(
                Tokens.caller("officer.other"), noticeTo(Addressee.institution(id.value()), NoticeKind.SUSPENSION));
        decisions.approve(
                Tokens.caller("approver.other"),
                NoticeService.SUSPENSION,
                after.id().value());

        assertEquals(InstitutionState.ENROLMENT_SUSPENDED, institutions.view(id).state());
    }

    @Test
    void isReadByWhoeverIssuedItButActedUponElsewhereOnceHandedOver() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView order = service.issue(officer, orderTo(id));
        InstitutionFixtures.handOver(id, Relation.COMPETENT_AUTHORITY, "410922");
        InstitutionFixtures.handOver(id, Relation.DEPOSIT_SUPERVISOR, "410922");
        assertEquals(order.id(), register.get(officer, order.id()).id());
        assertProblem(RequestProblem.NOT_FOUND, () -> service.withdraw(officer, order.id(), "越权"));
        assertEquals(
                order.id(),
                register.get(Tokens.caller("officer.other"), order.id()).id());
    }

    @Test
    void leavesARefusedClosureWithoutNumberOrEffect() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView closure = propose(id, NoticeKind.CLOSURE_NOTICE);

        decisions.refuse(approver, NoticeService.CLOSURE_NOTICE, closure.id().value());

        NoticeView refused = register.get(officer, closure.id());
        assertEquals(NoticeState.REFUSED, refused.state());
        assertNull(refused.number());
        assertEquals(InstitutionState.REGISTERED, institutions.view(id).state());
    }

    @Test
    void keepsAClosureWhoseWithdrawalIsRefused() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView closure = propose(id, NoticeKind.CLOSURE_NOTICE);
        decisions.approve(approver, NoticeService.CLOSURE_NOTICE, closure.id().value());
        service.withdraw(officer, closure.id(), "已整改到位");

        decisions.refuse(approver, NoticeService.WITHDRAWAL, closure.id().value());

        NoticeView kept = register.get(officer, closure.id());
        assertEquals(NoticeState.ISSUED, kept.state());
        assertNull(kept.withdrawalReason());
        assertEquals(InstitutionState.OPERATION_SUSPENDED, institutions.view(id).state());
    }

    @Test
    void letsNobodyApproveHisOwnClosure() {
        Caller both = decisions.withBothRoles();
        NoticeView closure = service.issue(both, noticeTo(unlicensed(), NoticeKind.CLOSURE_NOTICE));

        assertProblem(
                ApprovalProblem.OWN_PROPOSAL,
                () -> decisions.approve(
                        both, NoticeService.CLOSURE_NOTICE, closure.id().value()));
    }

    @Test
    void letsNobodyCloseOutWhatHeIssued() {
        Caller both = decisions.withBothRoles();
        NoticeView order = service.issue(both, noticeTo(unlicensed(), NoticeKind.RECTIFICATION_ORDER));

        assertProblem(
                EnforcementProblem.SECOND_PERSON_REQUIRED,
                () -> closeOut.close(both, new CloseOut.Finding(order.id(), 1, "已现场复核")));
    }

    @Test
    void isNotFoundByAnotherDistrict() {
        Caller other = Tokens.caller("officer.other");
        InstitutionId id = InstitutionFixtures.register();
        NoticeView order = service.issue(officer, orderTo(id));
        NoticeView unlicensedOrder = service.issue(officer, noticeTo(unlicensed(), NoticeKind.RECTIFICATION_ORDER));

        assertProblem(RequestProblem.NOT_FOUND, () -> service.issue(other, orderTo(id)));
        assertProblem(
                RequestProblem.NOT_FOUND,
                () -> service.issue(other, noticeTo(unlicensed(), NoticeKind.WARNING_LETTER)));
        assertProblem(RequestProblem.NOT_FOUND, () -> register.get(other, order.id()));
        assertProblem(RequestProblem.NOT_FOUND, () -> register.get(other, unlicensedOrder.id()));
        assertProblem(RequestProblem.NOT_FOUND, () -> service.withdraw(other, unlicensedOrder.id(), "越权"));
        assertProblem(
                RequestProblem.NOT_FOUND,
                () -> closeOut.close(Tokens.caller("approver.other"), new CloseOut.Finding(order.id(), 1, "越权")));
    }

    @Test
    void showsAnInstitutionItsOwnNoticesAlone() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView own = service.issue(officer, orderTo(id));
        NoticeView others = service.issue(officer, orderTo(InstitutionFixtures.register()));
        Caller institution =
                new Caller(ActorId.next(), "institution", Set.of(Role.INSTITUTION), new Scope.Institution(id.value()));

        assertEquals(own.id(), register.get(institution, own.id()).id());
        assertProblem(RequestProblem.NOT_FOUND, () -> register.get(institution, others.id()));
    }

    private void withdraw(NoticeView notice) {
        service.withdraw(officer, notice.id(), "到位");
        decisions.approve(approver, NoticeService.WITHDRAWAL, notice.id().value());
    }

    private NoticeView propose(InstitutionId id, NoticeKind kind) {
        return service.issue(officer, noticeTo(Addressee.institution(id.value()), kind));
    }

    private static NoticeDraft orderTo(InstitutionId id) {
        return noticeTo(Addressee.institution(id.value()), NoticeKind.RECTIFICATION_ORDER);
    }

    private Set<BarKind> bars(InstitutionId id) {
        return bars.standing(id).stream().map(BarView::kind).collect(Collectors.toSet());
    }

    private static void assertProblem(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
