package cn.anxue.deposit;

import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a deposit to those who may see it: a bank only those it keeps. */
@ApplicationScoped
public class DepositInquiry {
    private final DepositStandings standings;
    private final InstitutionRegister register;

    DepositInquiry(DepositStandings standings, InstitutionRegister register) {
        this.standings = standings;
        this.register = register;
    }

    /** @throws ProblemException {@code NOT_FOUND} also where it is out of the caller's sight */
    @Transactional
    public DepositStanding get(Caller caller, InstitutionId institution) {
        boolean bank = caller.scope() instanceof Scope.Bank;
        if (!bank) {
            register.requireSight(caller, institution);
        }
        DepositStanding standing =
                Objects.requireNonNull(standings.of(List.of(institution)).get(institution));
        if (bank && !isKeptBy(caller, standing.account())) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return standing;
    }

    private static boolean isKeptBy(Caller caller, @Nullable SupervisedAccount account) {
        return account != null
                && caller.scope() instanceof Scope.Bank bank
                && bank.bankCode().equals(account.bankCode());
    }
}
