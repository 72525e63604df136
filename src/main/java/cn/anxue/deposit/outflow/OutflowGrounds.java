package cn.anxue.deposit.outflow;

import cn.anxue.deposit.Consequences;
import cn.anxue.deposit.DepositStanding;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.DepositState;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementState;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what an outflow is judged by: once when it is proposed, and again when it is decided, for much may have changed. */
@ApplicationScoped
class OutflowGrounds {
    /** What an outflow rests on. */
    record Grounds(
            InstitutionView institution,
            String supervisorRegion,
            AgreementView agreement,
            SupervisedAccount account,
            OutflowRules.Split split) {
        Payee payee() {
            var settlement = agreement.settlementAccount();
            return new Payee(settlement.bankName(), settlement.account(), settlement.name());
        }
    }

    private final InstitutionRegister register;
    private final DepositStandings standings;
    private final AgreementService agreements;
    private final Bars bars;
    private final Authorities authorities;

    OutflowGrounds(
            InstitutionRegister register,
            DepositStandings standings,
            AgreementService agreements,
            Bars bars,
            Authorities authorities) {
        this.register = register;
        this.standings = standings;
        this.agreements = agreements;
        this.bars = bars;
        this.authorities = authorities;
    }

    void requireSupervision(Caller caller, InstitutionId institution) {
        register.requireSupervision(caller, institution);
    }

    void requireSight(Caller caller, InstitutionId institution) {
        register.requireSight(caller, institution);
    }

    Grounds of(InstitutionId id, OutflowKind kind, Money amount) {
        DepositStanding standing =
                Objects.requireNonNull(standings.of(List.of(id)).get(id));
        InstitutionView institution = register.view(id);
        SupervisedAccount account = standing.account();
        if (account == null) {
            throw new ProblemException(OutflowProblem.NO_DEPOSIT_ACCOUNT);
        }
        AgreementView agreement = agreements.get(Caller.SYSTEM, Objects.requireNonNull(account.agreement()));
        if (agreement.state() != AgreementState.IN_FORCE) {
            throw new ProblemException(OutflowProblem.NO_DEPOSIT_ACCOUNT);
        }
        var facts = new OutflowRules.Facts(standing, agreement.interest().owner(), institution.state(), isBarred(id));
        String region = authorities.get(institution.depositSupervisorId()).regionCode();
        return new Grounds(institution, region, agreement, account, OutflowRules.split(kind, amount, facts));
    }

    /** Asked once the books are moved and their accounts locked: of two approvals at once only one may use the excess. */
    void requireStillMet(InstitutionId id) {
        DepositStanding standing =
                Objects.requireNonNull(standings.of(List.of(id)).get(id));
        if (standing.state() == DepositState.SHORT || standing.state() == DepositState.OVERDUE) {
            throw new ProblemException(OutflowProblem.EXCEEDS_EXCESS, Map.of("most", "0.00"));
        }
    }

    /** By others than a shortfall of the deposit itself: one that closes need not top it up any more. */
    private boolean isBarred(InstitutionId id) {
        return bars.standing(id).stream().anyMatch(bar -> !bar.decision().equals(Consequences.OVERDUE));
    }
}
