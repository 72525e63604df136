package cn.anxue.failure;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.failure.ReturnedPayments.Returned;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a plan that a bank refused or sent back is made again: to the same payee by an officer alone, for that is what
 * two people decided; to another only once a second person has seen him.
 */
@ApplicationScoped
@Transactional
public class ClaimRepayment {
    static final String KIND = "failure.payee";

    private final Supervised supervised;
    private final Claims claims;
    private final ReturnedPayments returned;
    private final RepaymentMeans means;
    private final FailureService.Trail trail;

    ClaimRepayment(
            Supervised supervised,
            Claims claims,
            ReturnedPayments returned,
            RepaymentMeans means,
            FailureService.Trail trail) {
        this.supervised = supervised;
        this.claims = claims;
        this.returned = returned;
        this.means = means;
        this.trail = trail;
    }

    /** Pays to the same payee once more. */
    public void again(Caller caller, FailureId id, int number) {
        Failure failure = supervised.lock(caller, id);
        Claim claim = claims.get(id, number);
        pay(caller, failure, claim, waiting(claim), null);
    }

    /** Names another payee; a second person decides. */
    public ApprovalId name(Caller caller, FailureId id, int number, Payee payee, String reason) {
        Failure failure = supervised.lock(caller, id);
        Violations refused = new Violations();
        ClaimRules.check(payee, "/payee", refused);
        refused.throwIfAny();
        Claim claim = claims.get(id, number);
        List<Returned> waiting = waiting(claim);
        ApprovalId approval = means.propose(caller, failure, claim, waiting, reason);
        returned.propose(waiting, payee, approval);
        trail.note(caller, "failure.claim_payee_proposed", failure);
        return approval;
    }

    /** What waits to be paid again, payees masked, for whoever decides on it. */
    public List<Waiting> waiting(Caller caller, FailureId id) {
        Failure failure = supervised.see(caller, id);
        return returned.ofFailure(failure.id()).stream()
                .map(payment -> {
                    Claim claim = claims.get(payment.claim());
                    Payee before = claim.claimant().payee();
                    Payee proposed = payment.payee();
                    return new Waiting(
                            claim.number(),
                            payment.amount(),
                            before == null ? null : before.masked(),
                            proposed == null ? null : proposed.masked());
                })
                .toList();
    }

    /**
     * One payment that a bank refused or sent back.
     *
     * @param proposed the payee a second person is to decide on
     */
    public record Waiting(
            int number,
            Money amount,
            @Nullable Payee payee,
            @Nullable Payee proposed) {}

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(KIND)) {
                decide(proposal);
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(KIND)) {
                returned.drop(proposal.id());
            }
        }
    }

    private void decide(DecidedProposal proposal) {
        if (!proposal.approved()) {
            returned.drop(proposal.id());
            return;
        }
        Failure failure = supervised.lock(proposal.decidedBy(), new FailureId(proposal.subjectId()));
        List<Returned> proposed = returned.proposed(proposal.id());
        if (proposed.isEmpty()) {
            // A line of the bank shows it paid after all.
            throw new ProblemException(FailureProblem.NOTHING_RETURNED);
        }
        Payee payee = Objects.requireNonNull(proposed.get(0).payee());
        Claim claim = claims.get(proposed.get(0).claim());
        claims.payTo(claim, payee);
        pay(proposal.decidedBy(), failure, claims.get(claim.id()), proposed, proposal.id());
    }

    private void pay(
            Caller caller, Failure failure, Claim claim, List<Returned> waiting, @Nullable ApprovalId approval) {
        for (Returned payment : waiting) {
            returned.again(payment, means.pay(caller, failure, claim, payment, approval));
        }
        trail.note(caller, "failure.claim_paid_again", failure);
    }

    private List<Returned> waiting(Claim claim) {
        List<Returned> waiting = returned.of(claim.id());
        if (waiting.isEmpty()) {
            throw new ProblemException(FailureProblem.NOTHING_RETURNED);
        }
        if (waiting.stream().anyMatch(payment -> payment.approval() != null)) {
            throw new ProblemException(FailureProblem.REPAYMENT_PROPOSED);
        }
        return waiting;
    }
}
