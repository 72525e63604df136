package cn.anxue.school;

import cn.anxue.audit.AuditTrail;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.deposit.agreement.SupervisedAccounts.ServiceAccount;
import cn.anxue.identity.Banks;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The schools' supervised accounts (经费专户): opened in lists, and what they hold. */
@ApplicationScoped
@Transactional
public class ServiceAccounts {
    private final SchoolRegister register;
    private final SupervisedAccounts accounts;
    private final Ledger ledger;
    private final Banks banks;
    private final Filings.Surrounding surrounding;

    ServiceAccounts(
            SchoolRegister register,
            SupervisedAccounts accounts,
            Ledger ledger,
            Banks banks,
            Filings.Surrounding surrounding) {
        this.register = register;
        this.accounts = accounts;
        this.ledger = ledger;
        this.banks = banks;
        this.surrounding = surrounding;
    }

    /**
     * What a school's account holds, by where it came from.
     *
     * @param outgoing decided, not yet paid
     * @param missing should be there and is not
     */
    public record Funds(
            Money bank,
            Money fees,
            Money subsidies,
            Money interest,
            Money unidentified,
            Money outgoing,
            Money missing) {}

    /** Opens all or none. */
    public void openAll(Caller caller, List<AccountDraft> drafts) {
        Map<SchoolId, School> schools = register.requireOffice(
                caller, drafts.stream().map(AccountDraft::school).toList());
        Violations found = new Violations();
        Set<String> numbers = new HashSet<>(
                accounts.find(drafts.stream().map(AccountDraft::number).toList())
                        .keySet());
        Set<String> known =
                banks.known(drafts.stream().map(AccountDraft::bankCode).toList());
        Set<SchoolId> served = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            AccountDraft draft = drafts.get(i);
            School school = Objects.requireNonNull(schools.get(draft.school()));
            if (school.account() != null || !served.add(draft.school()) || !numbers.add(draft.number())) {
                found.add("/" + i + "/number", SchoolProblem.SERVICE_ACCOUNT_TAKEN);
            }
            if (!known.contains(draft.bankCode())) {
                found.add("/" + i + "/bankCode", SchoolProblem.BANK_UNKNOWN);
            }
        }
        found.throwIfAny();
        open(drafts);
        surrounding.noteAll(drafts.stream()
                .map(draft -> new AuditTrail.Row(
                        caller,
                        "school.account-opened",
                        "school",
                        draft.school().value(),
                        List.of("account"),
                        Objects.requireNonNull(schools.get(draft.school())).regionCode()))
                .toList());
    }

    public Funds funds(Caller caller, SchoolId id) {
        register.get(caller, id);
        Map<String, Balance> balances = ledger.balances(id.inBooks(), "service/");
        Money bank = balances.entrySet().stream()
                .filter(one -> one.getKey().startsWith("service/bank/"))
                .map(one -> one.getValue().amount())
                .reduce(Money.ofFen(0), Money::plus);
        return new Funds(
                bank,
                amount(balances, DepositBooks.SERVICE_FEES),
                amount(balances, DepositBooks.SERVICE_SUBSIDIES),
                amount(balances, DepositBooks.interest(Purpose.SERVICE)),
                amount(balances, DepositBooks.unidentified(Purpose.SERVICE)),
                amount(balances, DepositBooks.outgoing(Purpose.SERVICE)),
                amount(balances, DepositBooks.missing(Purpose.SERVICE)));
    }

    private void open(List<AccountDraft> drafts) {
        ledger.open(drafts.stream()
                .flatMap(draft ->
                        DepositBooks.openings(draft.school().holder(), Purpose.SERVICE, draft.number()).stream())
                .toList());
        boolean opened = accounts.openAll(
                drafts.stream()
                        .map(draft -> new ServiceAccount(
                                draft.number(), draft.bankCode(), draft.school().holder()))
                        .toList(),
                surrounding.today().date());
        if (!opened) {
            throw new cn.anxue.problem.ProblemException(SchoolProblem.SERVICE_ACCOUNT_TAKEN);
        }
    }

    private static Money amount(Map<String, Balance> balances, String path) {
        Balance balance = balances.get(path);
        return balance == null ? Money.ofFen(0) : balance.amount();
    }
}
