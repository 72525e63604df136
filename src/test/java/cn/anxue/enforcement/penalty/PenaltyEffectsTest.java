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
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.recomputation.EffectRecomputation;
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
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What follows from decisions, and what becomes of cases when their institution goes to another authority. */
@QuarkusTest
class PenaltyEffectsTest {
    @Inject
    PenaltyInvestigation investigation;

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
    Today today;

    @Inject
    PenaltySweep sweep;

    @Inject
    EffectRecomputation recomputation;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

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
        assertEquals(
                InstitutionState.OPERATION_SUSPENDED, institutions.view(other).state());
        assertEquals(Set.of(), bars(other));
        assertEquals(PenaltyState.WITHDRAWN, get(id(revoked)).view().state());
    }

    @Test
    void beginsTheSurchargeWhenNobodyPaidInTime() {
        PenaltyFile file = PenaltyFixtures.decided(officer, approver, PenaltyFixtures.unlicensed(), terms(6_000));
        file = execution.serve(
                officer,
                id(file),
                version(file),
                PenaltyExecution.Letter.DECISION,
                PenaltyFixtures.served(today.date()));
        sweep.run();
        assertEquals(PenaltyState.SERVED, get(id(file)).view().state());
        LocalDate dueOn = Objects.requireNonNull(file.dues()).dueOn();
        try {
            today.setSource(InstantSource.offset(
                    InstantSource.system(), Duration.ofDays(ChronoUnit.DAYS.between(today.date(), dueOn) + 2)));
            sweep.run();
            PenaltyFile late = get(id(file));
            assertEquals(PenaltyState.SURCHARGE, late.view().state());
            assertEquals(Money.ofYuan(360), Objects.requireNonNull(late.dues()).surcharge());
            assertEquals(Money.ofYuan(6_360), late.owed());
        } finally {
            today.setSource(InstantSource.system());
        }
    }

    @Test
    void agreesWithTheEffectsWorkedOutAnew() {
        InstitutionId id = InstitutionFixtures.active();
        PenaltyFixtures.decided(
                officer, approver, Addressee.institution(id.value()), terms(0, SanctionKind.STOP_OPERATION));

        assertTrue(recomputation.run(officer).differences().stream()
                .noneMatch(difference -> difference.institution().equals(id.value())));
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
                Objects.requireNonNull(agreed.lines().get(0).files()).stream()
                        .map(FileLine::number)
                        .toList());
        assertEquals(agreed.to(), get(id(file)).view().handlerId());
        assertEquals(agreed.from(), get(id(file)).view().authorityId());
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
