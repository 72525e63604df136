package cn.anxue.failure;

import static cn.anxue.bank.FeeBooksProof.any;
import static cn.anxue.fee.OrderFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * An office that triggers failures and takes the run-book's steps in whatever order chance has it. A plan is decided while
 * nothing else moves, so that what there was before and after can be compared to the fen.
 */
final class RandomOffice {
    private final List<AgreementView> agreements;
    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");
    private final ReadWriteLock still = new ReentrantReadWriteLock(true);
    private final AtomicInteger planned = new AtomicInteger();

    RandomOffice(List<AgreementView> agreements) {
        this.agreements = agreements;
    }

    int planned() {
        return planned.get();
    }

    /** Anything that moves money, beside whatever else does. */
    void beside(Runnable act) {
        still.readLock().lock();
        try {
            act.run();
        } finally {
            still.readLock().unlock();
        }
    }

    void act(Random random) {
        AgreementView agreement = any(random, agreements);
        FailureView failure = latest(agreement);
        if (failure != null && failure.state() == FailureState.PLANNED) {
            decide(agreement, failure.id(), random.nextInt(4) > 0);
        } else {
            beside(() -> step(agreement, failure, random));
        }
    }

    /** From wherever it stands to the last fen paid. */
    void finish(AgreementView agreement, RandomBank bank, Random random) {
        for (int step = 0; step < 60; step++) {
            FailureView failure = latest(agreement);
            if (failure != null && !failure.state().isOpen() && failure.state() != FailureState.WITHDRAWN) {
                return;
            }
            try {
                if (failure != null && failure.state() == FailureState.PLANNED) {
                    decide(agreement, failure.id(), true);
                } else if (failure != null && failure.state() == FailureState.PUBLISHED) {
                    payAgain(failure.id());
                    bank.payAll(agreement, "END" + step);
                } else {
                    step(agreement, failure, random);
                }
            } catch (ProblemException refused) {
                // The next step is another.
            }
        }
        FailureView failure = latest(agreement);
        throw new AssertionError("the failure never ended: " + failure + " "
                + (failure == null
                        ? ""
                        : PayoutFixtures.in(() -> service(Claims.class).of(failure.id()))));
    }

    private void step(AgreementView agreement, @Nullable FailureView failure, Random random) {
        LocalDate today = service(Today.class).date();
        FailureService failures = service(FailureService.class);
        if (failure == null || !failure.state().isOpen()) {
            if (random.nextInt(4) == 0) {
                failures.trigger(officer, agreement.institutionId(), new FailureDraft(FailureKind.MISSING, "测试"));
            }
            return;
        }
        switch (failure.state()) {
            case TRIGGERED -> {
                if (random.nextInt(4) == 0) {
                    failures.withdraw(officer, failure.id(), "误报");
                } else {
                    failures.openClaims(officer, failure.id(), today, today);
                }
            }
            case CLAIMS_OPEN -> claims(failure.id(), random);
            case PUBLISHED -> payAgain(failure.id());
            case PLANNED, RESIDUE, SHORTFALL, WITHDRAWN -> {}
        }
    }

    private void payAgain(FailureId failure) {
        ClaimRepayment repayment = service(ClaimRepayment.class);
        repayment.waiting(officer, failure).stream()
                .map(ClaimRepayment.Waiting::number)
                .distinct()
                .forEach(number -> repayment.again(officer, failure, number));
    }

    private void claims(FailureId failure, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> add(failure, random);
            case 1, 2 -> check(failure, random);
            default -> service(PlanService.class).propose(officer, failure);
        }
    }

    /** Of money paid outside custody, sometimes more than there is. */
    private void add(FailureId failure, Random random) {
        long fen = 1 + random.nextInt(random.nextInt(5) == 0 ? 50_000_000 : 100_000);
        service(ClaimService.class)
                .add(
                        officer,
                        failure,
                        new ClaimDraft(
                                null,
                                Money.ofFen(0),
                                Money.ofFen(fen),
                                new Claimant("场外家长", "13900000001", PayoutFixtures.FAMILY),
                                "转账截图",
                                List.of()));
    }

    private void check(FailureId failure, Random random) {
        List<Check> checks = new ArrayList<>();
        // Refused with the whole list.
        boolean tooMuch = random.nextInt(5) == 0;
        for (Claim claim : PayoutFixtures.in(() -> service(Claims.class).of(failure))) {
            long most = claim.claimed().minor();
            Money verified = Money.ofFen(
                    switch (random.nextInt(5)) {
                        case 0 -> 0;
                        case 1 -> random.nextLong(most + 1);
                        case 2 -> tooMuch ? most + 1 + random.nextInt(10_000) : most;
                        default -> most;
                    });
            if (claim.state() == ClaimState.OPEN || random.nextInt(4) == 0) {
                checks.add(new Check(claim.number(), verified, PayoutFixtures.FAMILY, "测试"));
            }
        }
        if (!checks.isEmpty()) {
            service(ClaimService.class).check(officer, failure, checks);
        }
    }

    private void decide(AgreementView agreement, FailureId failure, boolean approve) {
        still.writeLock().lock();
        try {
            PlanView plan = service(PlanService.class).get(officer, failure);
            Money before = ClaimsProof.available(agreement);
            if (approve) {
                ApprovalService approvals = service(ApprovalService.class);
                try {
                    PayoutFixtures.in(() -> {
                        approvals.decide(approver, plan.approval(), Decision.APPROVE, "测试");
                        return plan;
                    });
                    planned.incrementAndGet();
                    assertFalse(ClaimsProof.available(agreement).isNegative() && !before.isNegative());
                    assertEquals(
                            before, ClaimsProof.available(agreement).plus(plan.paid()), "residue + paid = available");
                    return;
                } catch (ProblemException refused) {
                    if (refused.kind() != FailureProblem.PLAN_OUTDATED) {
                        // Another client was faster.
                        return;
                    }
                }
            }
            service(ApprovalService.class).decide(approver, plan.approval(), Decision.REFUSE, "测试");
        } finally {
            still.writeLock().unlock();
        }
    }

    private @Nullable FailureView latest(AgreementView agreement) {
        return service(FailureService.class).of(officer, agreement.institutionId()).stream()
                .findFirst()
                .orElse(null);
    }
}
