package cn.anxue.deposit.agreement;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes agreements down and shows them. */
@ApplicationScoped
public class AgreementService {
    private final Agreements agreements;
    private final AccountChecks accountChecks;
    private final InstitutionRegister register;
    private final AgreementTrail trail;
    private final Today today;

    AgreementService(
            Agreements agreements,
            AccountChecks accountChecks,
            InstitutionRegister register,
            AgreementTrail trail,
            Today today) {
        this.agreements = agreements;
        this.accountChecks = accountChecks;
        this.register = register;
        this.trail = trail;
        this.today = today;
    }

    @Transactional
    public AgreementView draft(Caller caller, InstitutionId institution, AgreementDraft draft) {
        register.requireSupervision(caller, institution);
        DraftChecks.check(draft, today.date());
        checkAgainstOthers(institution, draft);
        Agreement agreement = new Agreement(institution, draft, today.now());
        agreements.persistAndFlush(agreement);
        trail.note(caller, "agreement.drafted", agreement);
        return agreement.view();
    }

    @Transactional
    public List<AgreementView> of(Caller caller, InstitutionId institution) {
        if (!AgreementScope.isBank(caller)) {
            register.requireSight(caller, institution);
        }
        return agreements.of(institution).stream()
                .filter(agreement -> AgreementScope.mayRead(caller, agreement))
                .map(Agreement::view)
                .toList();
    }

    /** @throws ProblemException {@code NOT_FOUND} also where it is out of the caller's sight */
    @Transactional
    public AgreementView get(Caller caller, AgreementId id) {
        Agreement agreement = agreements.findByIdOptional(id).orElseThrow(AgreementScope::notFound);
        if (!AgreementScope.mayRead(caller, agreement)) {
            throw AgreementScope.notFound();
        }
        if (!AgreementScope.isBank(caller)) {
            register.requireSight(caller, agreement.institutionId());
        }
        return agreement.view();
    }

    /** Gives up an agreement that has not come into force, so that another can be written. */
    @Transactional
    public AgreementView withdraw(Caller caller, AgreementId id, long version) {
        Agreement agreement = agreements.lock(id).orElseThrow(AgreementScope::notFound);
        register.requireSupervision(caller, agreement.institutionId());
        if (agreement.view().version() != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
        agreement.withdraw();
        agreements.flush();
        trail.note(caller, "agreement.withdrawn", agreement, "state");
        return agreement.view();
    }

    private void checkAgainstOthers(InstitutionId institution, AgreementDraft draft) {
        if (agreements.hasNumber(institution, draft.number())) {
            throw new ProblemException(AgreementProblem.AGREEMENT_NUMBER_TAKEN, "/number", Map.of());
        }
        AgreementId replaced = draft.replaces();
        if (replaced != null && !isReplaceable(institution, replaced)) {
            throw new ProblemException(AgreementProblem.NOT_REPLACEABLE, "/replaces", Map.of());
        }
        accountChecks.check(institution, draft.depositAccount(), draft.feeAccount(), Arrays.asList(replaced));
    }

    private boolean isReplaceable(InstitutionId institution, AgreementId id) {
        return agreements
                .findByIdOptional(id)
                .filter(old -> old.institutionId().equals(institution))
                .filter(old -> old.state().canBecome(AgreementState.SUPERSEDED))
                .isPresent();
    }
}
