package cn.anxue.deposit.agreement;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;

/** How far a bank reaches: agreements that name it. Everybody else reaches as far as the institution is in his sight. */
final class AgreementScope {
    private AgreementScope() {}

    static boolean isBank(Caller caller) {
        return caller.scope() instanceof Scope.Bank;
    }

    static boolean mayRead(Caller caller, Agreement agreement) {
        return !(caller.scope() instanceof Scope.Bank bank) || bank.bankCode().equals(agreement.bankCode());
    }

    static ProblemException notFound() {
        return new ProblemException(RequestProblem.NOT_FOUND);
    }
}
