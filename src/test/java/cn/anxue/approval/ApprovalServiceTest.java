package cn.anxue.approval;

import static cn.anxue.approval.ApprovalFixtures.aProposal;
import static cn.anxue.approval.ApprovalFixtures.approver;
import static cn.anxue.approval.ApprovalFixtures.caller;
import static cn.anxue.approval.ApprovalFixtures.officer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

/** Two people, one decision. */
@QuarkusTest
class ApprovalServiceTest {
    @Inject
    ApprovalService service;

    @Inject
    ApprovalRegister register;

    @Inject
    ExpirySweep sweep;

    @Inject
    ApprovalEventsSeen seen;

    @Inject
    Today today;

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void setClockRight() {
        today.setSource(InstantSource.system());
    }

    @Test
    void tellsUpperRoomsOfAnApproval() {
        Caller approver = approver();
        Proposal proposal = aProposal();
        ApprovalId id = service.propose(officer(), proposal);

        ApprovalView decided = service.decide(approver, id, Decision.APPROVE, "");

        assertEquals(ApprovalState.APPROVED, decided.state());
        assertEquals(approver.name(), decided.decidedBy());
        DecidedProposal told = seen.decided(id).get(0);
        assertTrue(told.approved());
        assertEquals(proposal.subjectId(), told.subjectId());
        assertEquals(approver, told.decidedBy());
    }

    @Test
    void keepsWhatAnApproverNeedsToSee() {
        Proposal proposal = aProposal();
        ApprovalId id = service.propose(officer(), proposal);

        ApprovalView view = register.get(approver(), id);

        assertEquals(proposal.summary(), view.summary());
        assertEquals(ApprovalState.PROPOSED, view.state());
        assertEquals(Duration.ofDays(30), Duration.between(view.proposedAt(), view.expiresAt()));
    }

    @Test
    void refusesTheProposerHimselfWhateverHisRolesBecome() {
        Caller officer = officer();
        ApprovalId id = service.propose(officer, aProposal());
        Caller promoted = new Caller(officer.id(), officer.name(), Set.of(Role.APPROVER), officer.scope());

        assertProblem(ApprovalProblem.OWN_PROPOSAL, () -> service.decide(promoted, id, Decision.APPROVE, ""));
        assertTrue(seen.decided(id).isEmpty());
    }

    @Test
    void needsTheApproversRoleAndAPerson() {
        ApprovalId id = service.propose(officer(), aProposal());

        assertProblem(RequestProblem.FORBIDDEN, () -> service.decide(officer(), id, Decision.APPROVE, ""));
        assertProblem(RequestProblem.NOT_FOUND, () -> service.decide(Caller.SYSTEM, id, Decision.APPROVE, ""));
    }

    @Test
    void hidesProposalsOfOtherRegions() {
        ApprovalId id = service.propose(officer(), aProposal());
        Caller stranger = caller(Role.APPROVER, "410922");

        assertProblem(RequestProblem.NOT_FOUND, () -> service.decide(stranger, id, Decision.APPROVE, ""));
        assertProblem(RequestProblem.NOT_FOUND, () -> register.get(stranger, id));
        assertTrue(register.list(stranger, null, null, 200).stream()
                .noneMatch(view -> view.id().equals(id)));
    }

    @Test
    void letsTheSuperiorAuthorityDecide() {
        ApprovalId id = service.propose(officer(), aProposal());
        Caller ofTheCity = caller(Role.APPROVER, "410900");

        assertTrue(register.list(ofTheCity, ApprovalState.PROPOSED, null, 200).stream()
                .anyMatch(view -> view.id().equals(id)));
        assertEquals(
                ApprovalState.REFUSED,
                service.decide(ofTheCity, id, Decision.REFUSE, "材料不全").state());
    }

    @Test
    void refusesOnlyWithAReason() {
        ApprovalId id = service.propose(officer(), aProposal());

        assertProblem(ApprovalProblem.REASON_REQUIRED, () -> service.decide(approver(), id, Decision.REFUSE, "  "));
    }

    @Test
    void decidesOnce() {
        ApprovalId id = service.propose(officer(), aProposal());
        service.decide(approver(), id, Decision.REFUSE, "no");

        assertProblem(ApprovalProblem.ALREADY_DECIDED, () -> service.decide(approver(), id, Decision.APPROVE, ""));
        assertEquals(1, seen.decided(id).size());
    }

    @Test
    void waitsForOneDecisionOnTheSameThing() {
        Proposal proposal = aProposal();
        ApprovalId id = service.propose(officer(), proposal);

        assertProblem(ApprovalProblem.ALREADY_PROPOSED, () -> service.propose(officer(), proposal));
        service.decide(approver(), id, Decision.REFUSE, "no");
        service.propose(officer(), proposal);
    }

    @Test
    void expiresAfterThirtyDays() {
        ApprovalId id = service.propose(officer(), aProposal());
        passDays(30);

        assertProblem(ApprovalProblem.PROPOSAL_EXPIRED, () -> service.decide(approver(), id, Decision.APPROVE, ""));
        assertTrue(listed(ApprovalState.EXPIRED).contains(id));
        assertTrue(!listed(ApprovalState.PROPOSED).contains(id));

        sweep.sweep();

        assertEquals(ApprovalState.EXPIRED, seen.lapsed(id).get(0).state());
        assertEquals(ApprovalState.EXPIRED, register.get(approver(), id).state());
    }

    @Test
    void isWithdrawnByItsProposerOnly() {
        Caller officer = officer();
        ApprovalId id = service.propose(officer, aProposal());

        assertProblem(ApprovalProblem.NOT_PROPOSER, () -> service.withdraw(officer(), id));
        service.withdraw(officer, id);

        assertEquals(ApprovalState.WITHDRAWN, seen.lapsed(id).get(0).state());
        assertProblem(ApprovalProblem.ALREADY_DECIDED, () -> service.decide(approver(), id, Decision.APPROVE, ""));
    }

    @Test
    void isGuardedByTheDatabaseToo() {
        ApprovalId id = service.propose(officer(), aProposal());

        assertConstraint("approval_two_people", id, """
                state = 'APPROVED', decider_id = proposer_id, decider_name = 'x', decided_at = now()""");
        assertConstraint("approval_decided_by_somebody", id, "state = 'APPROVED', decided_at = now()");
        assertConstraint("approval_refused_with_reason", id, """
                state = 'REFUSED', decider_id = gen_random_uuid(), decider_name = 'x', decided_at = now(), reason = ' '""");
        assertConstraint("approval_decided_in_time", id, """
                state = 'APPROVED', decider_id = gen_random_uuid(), decider_name = 'x', decided_at = expires_at""");
        assertConstraint("approval_not_reworded", id, "summary = '{\"amount\": \"9.00\"}'");

        service.decide(approver(), id, Decision.REFUSE, "no");

        assertConstraint("approval_decided_once", id, "state = 'APPROVED'");
    }

    private List<ApprovalId> listed(ApprovalState state) {
        return register.list(approver(), state, null, 200).stream()
                .map(ApprovalView::id)
                .toList();
    }

    private void passDays(int days) {
        today.setSource(InstantSource.offset(Clock.systemUTC(), Duration.ofDays(days)));
    }

    private static void assertProblem(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }

    private void assertConstraint(String name, ApprovalId id, String change) {
        PSQLException refused = assertThrows(PSQLException.class, () -> update(id, change), name);

        assertEquals(name, refused.getServerErrorMessage().getConstraint());
    }

    private void update(ApprovalId id, String change) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update approval set " + change + " where id = ?")) {
            statement.setObject(1, id.value());
            statement.executeUpdate();
        }
    }
}
