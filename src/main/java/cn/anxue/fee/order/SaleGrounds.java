package cn.anxue.fee.order;

import cn.anxue.deposit.DepositStanding;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.DepositState;
import cn.anxue.deposit.agreement.BankNames;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Whether an institution may sell today, and where the money is to go. */
@ApplicationScoped
class SaleGrounds {
    /** Who may sell; written for all that is not a school subject, and followed for those too. */
    static final String THIRTEEN = "教育部等十三部门《关于规范面向中小学生的非学科类校外培训的意见》（2022-12）";
    /** Where fees are to go. */
    static final String FEES = "教监管函〔2021〕2号《关于加强校外培训机构预收费监管工作的通知》";

    private final InstitutionRegister register;
    private final Bars bars;
    private final DepositStandings standings;
    private final SupervisedAccounts accounts;

    SaleGrounds(InstitutionRegister register, Bars bars, DepositStandings standings, SupervisedAccounts accounts) {
        this.register = register;
        this.bars = bars;
        this.standings = standings;
        this.accounts = accounts;
    }

    /** Who sells, and the account to pay to. */
    record Grounds(InstitutionView institution, PayTo payTo) {}

    Grounds of(InstitutionId id) {
        InstitutionView institution = register.view(id);
        if (institution.state() != InstitutionState.ACTIVE) {
            throw new ProblemException(
                    OrderProblem.INSTITUTION_NOT_ACTIVE, Map.of("state", institution.state(), "document", THIRTEEN));
        }
        requireDeposit(id);
        requireNoBar(id);
        SupervisedAccount account = accounts.openOf(id, Purpose.FEE)
                .orElseThrow(() -> new ProblemException(OrderProblem.NO_FEE_ACCOUNT, Map.of("document", FEES)));
        PayTo payTo = new PayTo(BankNames.of(account.bankCode()), account.number(), institution.name());
        return new Grounds(institution, payTo);
    }

    private void requireDeposit(InstitutionId id) {
        DepositStanding standing = standings.of(List.of(id)).get(id);
        if (standing == null || standing.account() == null || !standing.held().isPositive()) {
            throw new ProblemException(OrderProblem.DEPOSIT_NEVER_FUNDED, Map.of("document", FEES));
        }
        if (standing.state() == DepositState.OVERDUE) {
            throw new ProblemException(OrderProblem.DEPOSIT_OVERDUE, Map.of("document", FEES));
        }
    }

    private void requireNoBar(InstitutionId id) {
        bars.standing(id).stream()
                .filter(bar -> bar.kind() == BarKind.NO_SALES)
                .findFirst()
                .ifPresent(bar -> {
                    throw new ProblemException(OrderProblem.SALES_BARRED, Map.of("decision", bar.decision()));
                });
    }
}
