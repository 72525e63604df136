package cn.anxue.bank.freeze;

import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whose freezes a caller may see and change: the bank those of its accounts, officers those of whom they supervise. */
@ApplicationScoped
class FreezeReach {
    private final SupervisedAccounts accounts;
    private final InstitutionRegister institutions;

    FreezeReach(SupervisedAccounts accounts, InstitutionRegister institutions) {
        this.accounts = accounts;
        this.institutions = institutions;
    }

    /** An account, whose it is and where. */
    record Place(InstitutionId institution, String bankCode, String regionCode) {}

    /** @throws ProblemException {@code NOT_FOUND} also where the account is out of reach */
    Place of(Caller caller, String number, boolean toChange) {
        SupervisedAccount account = accounts.find(List.of(number)).get(number);
        if (account == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        if (caller.scope() instanceof Scope.Bank bank) {
            if (!bank.bankCode().equals(account.bankCode())) {
                throw new ProblemException(RequestProblem.NOT_FOUND);
            }
        } else if (toChange) {
            institutions.requireSupervision(caller, account.institution());
        } else {
            institutions.requireSight(caller, account.institution());
        }
        String region = institutions.holder(account.institution()).regionCode();
        return new Place(account.institution(), account.bankCode(), region);
    }
}
