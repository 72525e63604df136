package cn.anxue.deposit.agreement;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agreement of bureau, bank and institution (三方协议). Any order of signatures; never taken back. */
@Entity
@Table(name = "deposit_agreement")
class Agreement {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AgreementId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institutionId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaces_id"))
    @Nullable
    private AgreementId replaces;

    private String number;
    private String bankCode;

    @Nullable
    private String depositAccount;

    @Nullable
    private String feeAccount;

    @Embedded
    @AttributeOverride(name = "bankName", column = @Column(name = "settlement_bank_name"))
    @AttributeOverride(name = "account", column = @Column(name = "settlement_account"))
    @AttributeOverride(name = "name", column = @Column(name = "settlement_name"))
    private SettlementAccount settlementAccount;

    @Embedded
    @AttributeOverride(name = "annualRate", column = @Column(name = "interest_annual_rate"))
    @AttributeOverride(name = "postingDays", column = @Column(name = "interest_posting_days"))
    @AttributeOverride(name = "owner", column = @Column(name = "interest_owner"))
    private InterestTerms interest;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private Instant recordedAt;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Signature> signatures = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(InstitutionId institutionId, AgreementDraft draft, Instant recordedAt) {
        this.id = AgreementId.next();
        this.institutionId = institutionId;
        this.replaces = draft.replaces();
        this.number = draft.number();
        this.bankCode = draft.bankCode();
        this.depositAccount = draft.depositAccount();
        this.feeAccount = draft.feeAccount();
        this.settlementAccount = draft.settlementAccount();
        this.interest = draft.interest();
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
        this.state = AgreementState.DRAFT;
        this.recordedAt = recordedAt;
    }

    void sign(SignatureDraft draft, ActorId recordedBy, Instant at) {
        if (signatures.stream().anyMatch(signature -> signature.party() == draft.party())) {
            throw new ProblemException(AgreementProblem.ALREADY_SIGNED, "/party", Map.of());
        }
        boolean last = signatures.size() == Party.values().length - 1;
        if (last || state != AgreementState.SIGNING) {
            become(last ? AgreementState.SIGNED : AgreementState.SIGNING);
        }
        signatures.add(new Signature(this, draft.party(), draft, recordedBy, at));
    }

    /** Enters account numbers the bank gave only after the text was written; one that a party has signed for stays. */
    void enterAccounts(@Nullable String deposit, @Nullable String fee) {
        if (!state.isLiving() || state == AgreementState.IN_FORCE) {
            throw wrongState();
        }
        requireUnsigned("/depositAccount", depositAccount, deposit);
        requireUnsigned("/feeAccount", feeAccount, fee);
        this.depositAccount = deposit == null ? depositAccount : deposit;
        this.feeAccount = fee == null ? feeAccount : fee;
    }

    private void requireUnsigned(String pointer, @Nullable String there, @Nullable String entered) {
        boolean replaced = there != null && entered != null && !there.equals(entered);
        if (replaced && !signatures.isEmpty()) {
            throw new ProblemException(AgreementProblem.ACCOUNT_SIGNED, pointer, Map.of());
        }
    }

    /** Whether all that is needed is there, so that only {@link #comeIntoForce} is lacking. */
    boolean isReady(LocalDate today) {
        return state == AgreementState.SIGNED
                && (depositAccount != null || feeAccount != null)
                && !startsOn.isAfter(today)
                && !endsOn.isBefore(today);
    }

    boolean hasRunOut(LocalDate today) {
        return state.isLiving() && endsOn.isBefore(today);
    }

    void comeIntoForce() {
        become(AgreementState.IN_FORCE);
    }

    /** Before it binds anybody; afterwards it ends by its last day or by its successor, so that money is never left alone. */
    void withdraw() {
        if (state == AgreementState.IN_FORCE) {
            throw wrongState();
        }
        become(AgreementState.WITHDRAWN);
    }

    void expire() {
        become(AgreementState.EXPIRED);
    }

    void supersede() {
        become(AgreementState.SUPERSEDED);
    }

    AgreementId id() {
        return id;
    }

    InstitutionId institutionId() {
        return institutionId;
    }

    @Nullable
    AgreementId replaces() {
        return replaces;
    }

    String bankCode() {
        return bankCode;
    }

    @Nullable
    String account(Purpose purpose) {
        return switch (purpose) {
            case DEPOSIT -> depositAccount;
            case FEE -> feeAccount;
            // No agreement brings one.
            case SERVICE -> null;
        };
    }

    AgreementState state() {
        return state;
    }

    AgreementView view() {
        return new AgreementView(
                id,
                institutionId,
                replaces,
                number,
                bankCode,
                depositAccount,
                feeAccount,
                settlementAccount,
                interest,
                startsOn,
                endsOn,
                state,
                signatures.stream().map(Signature::view).toList(),
                version);
    }

    private void become(AgreementState next) {
        if (!state.canBecome(next)) {
            throw wrongState();
        }
        state = next;
    }

    private ProblemException wrongState() {
        return new ProblemException(AgreementProblem.AGREEMENT_STATE, Map.of("state", state));
    }
}
