package cn.anxue.deposit.outflow;

import cn.anxue.approval.ApprovalId;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementId;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One payment out of a deposit. */
@Entity
@Table(name = "deposit_outflow")
class Outflow {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OutflowId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "agreement_id"))
    private AgreementId agreementId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "approval_id"))
    private ApprovalId approvalId;

    @Enumerated(EnumType.STRING)
    private OutflowKind kind;

    private String reason;
    private long principalMinor;
    private long interestMinor;
    private String currency;
    private String fromAccount;

    @Embedded
    @AttributeOverride(name = "bankName", column = @Column(name = "payee_bank_name"))
    @AttributeOverride(name = "account", column = @Column(name = "payee_account"))
    @AttributeOverride(name = "name", column = @Column(name = "payee_name"))
    private Payee payee;

    @Enumerated(EnumType.STRING)
    private OutflowState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private ActorId proposedBy;

    private Instant proposedAt;

    @Nullable
    private Instant settledAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Outflow() {}

    Outflow(
            OutflowId id,
            OutflowDraft draft,
            OutflowGrounds.Grounds grounds,
            ApprovalId approvalId,
            ActorId proposedBy,
            Instant proposedAt) {
        this.id = id;
        this.institutionId = grounds.institution().id();
        this.agreementId = grounds.agreement().id();
        this.approvalId = approvalId;
        this.kind = draft.kind();
        this.reason = draft.reason();
        this.principalMinor = grounds.split().principal().minor();
        this.interestMinor = grounds.split().interest().minor();
        this.currency = draft.amount().currency();
        this.fromAccount = grounds.account().number();
        this.payee = grounds.payee();
        this.state = OutflowState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** Of a plan that two people have decided already; the payee is kept masked, the bank is told in clear. */
    static Outflow ofPlan(
            SupervisedAccount account,
            ApprovalId approvalId,
            String reason,
            PlanPayment payment,
            OutflowRules.Split split,
            ActorId approvedBy,
            Instant approvedAt) {
        Outflow outflow = new Outflow();
        outflow.id = OutflowId.next();
        outflow.institutionId = account.institution();
        outflow.agreementId = Objects.requireNonNull(account.agreement());
        outflow.approvalId = approvalId;
        outflow.kind = OutflowKind.CLAIM;
        outflow.reason = reason;
        outflow.principalMinor = split.principal().minor();
        outflow.interestMinor = split.interest().minor();
        outflow.currency = payment.amount().currency();
        outflow.fromAccount = account.number();
        outflow.payee = payment.payee().masked();
        outflow.state = OutflowState.APPROVED;
        outflow.proposedBy = approvedBy;
        outflow.proposedAt = approvedAt;
        return outflow;
    }

    /** One that did not come to pass, once more: its money stands in the claims. */
    Outflow again(SupervisedAccount account, ApprovalId approval, PlanPayment payment, ActorId by, Instant at) {
        var split = new OutflowRules.Split(new Money(principalMinor, currency), new Money(interestMinor, currency));
        return ofPlan(account, approval, reason, payment, split, by, at);
    }

    /** Sets its money apart; how it splits may have changed since it was proposed, whom it goes to may not. */
    void approve(OutflowGrounds.Grounds grounds) {
        if (!grounds.payee().equals(payee)) {
            throw new ProblemException(OutflowProblem.PAYEE_CHANGED);
        }
        become(OutflowState.APPROVED);
        principalMinor = grounds.split().principal().minor();
        interestMinor = grounds.split().interest().minor();
        fromAccount = grounds.account().number();
    }

    void become(OutflowState next, Instant at) {
        become(next);
        settledAt = at;
    }

    OutflowId id() {
        return id;
    }

    InstitutionId institutionId() {
        return institutionId;
    }

    OutflowKind kind() {
        return kind;
    }

    OutflowState state() {
        return state;
    }

    Money amount() {
        return new Money(Math.addExact(principalMinor, interestMinor), currency);
    }

    /** Principal first; what a plan pays stands in the claims until it is paid. */
    List<Portion> portions() {
        if (kind == OutflowKind.CLAIM) {
            return List.of(new Portion(DepositBooks.CLAIMS, amount()));
        }
        return taken();
    }

    /** What it took from principal and interest when it was approved. */
    List<Portion> taken() {
        return Stream.of(
                        new Portion(DepositBooks.PRINCIPAL, new Money(principalMinor, currency)),
                        new Portion(DepositBooks.INTEREST, new Money(interestMinor, currency)))
                .filter(portion -> portion.amount().isPositive())
                .toList();
    }

    ApprovedOutflow approved() {
        return new ApprovedOutflow(id, institutionId, fromAccount, payee, amount(), kind);
    }

    OutflowView view() {
        return new OutflowView(
                id,
                institutionId,
                approvalId,
                kind,
                amount(),
                reason,
                fromAccount,
                payee,
                state,
                proposedAt,
                settledAt);
    }

    private void become(OutflowState next) {
        if (!state.canBecome(next)) {
            throw new ProblemException(OutflowProblem.OUTFLOW_STATE, Map.of("state", state));
        }
        state = next;
    }
}
