package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Days of accounts, shown to those who may see them; whoever asks for a day has it looked at. */
@ApplicationScoped
@Transactional
public class Reconciliations {
    private final SupervisedAccounts accounts;
    private final ReconciliationScope scope;
    private final DayLooks looks;
    private final DayRecords records;
    private final Today today;

    Reconciliations(
            SupervisedAccounts accounts, ReconciliationScope scope, DayLooks looks, DayRecords records, Today today) {
        this.accounts = accounts;
        this.scope = scope;
        this.looks = looks;
        this.records = records;
        this.today = today;
    }

    public DayDetail day(Caller caller, String number, LocalDate day) {
        SupervisedAccount account = known(number);
        boolean ownBank =
                caller.scope() instanceof Scope.Bank bank && bank.bankCode().equals(account.bankCode());
        if (!ownBank) {
            scope.requireSight(caller, account.institution());
        }
        look(number, day);
        return detail(new AccountDay(number, day));
    }

    /** @throws ProblemException where the day has not come, or came before the account */
    DayView look(String number, LocalDate day) {
        if (day.isAfter(today.date())) {
            throw new ProblemException(ReconciliationProblem.DAY_NOT_OVER, Map.of("day", day));
        }
        LocalDate openedOn = records.openedOn(number);
        if (day.isBefore(openedOn) && !records.hasLinesBefore(number, openedOn, day)) {
            throw new ProblemException(ReconciliationProblem.DAY_BEFORE_ACCOUNT, Map.of("openedOn", openedOn));
        }
        return looks.look(List.of(new AccountDay(number, day))).iterator().next();
    }

    void queueUp(String number) {
        looks.queueUp(number);
    }

    DayDetail detail(AccountDay day) {
        return records.detail(day, today.date());
    }

    /** The account, where the caller belongs to the authority that supervises it. */
    SupervisedAccount supervised(Caller caller, String number) {
        SupervisedAccount account = known(number);
        scope.requireSupervision(caller, account.institution());
        return account;
    }

    String region(String number) {
        return scope.region(known(number).institution());
    }

    private SupervisedAccount known(String number) {
        SupervisedAccount account = accounts.find(List.of(number)).get(number);
        if (account == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return account;
    }
}
