package cn.anxue.fee.adjustment;

import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.fee.FeeBooks;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What an adjustment is judged by, with its accounts locked: when it is proposed and again when it is decided. */
@ApplicationScoped
class AdjustmentGrounds {
    private final Ledger ledger;
    private final SupervisedAccounts accounts;
    private final AgreementService agreements;

    AdjustmentGrounds(Ledger ledger, SupervisedAccounts accounts, AgreementService agreements) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.agreements = agreements;
    }

    void require(InstitutionId institution, AdjustmentKind kind, Money amount) {
        HolderId holder = FeeBooks.holder(institution);
        Map<String, Balance> held = ledger.lock(Map.of(holder, List.of(kind.debit(), kind.credit())))
                .getOrDefault(holder, Map.of());
        requireAtMost(amount, amount(held, kind.debit()), AdjustmentProblem.NOT_SO_MUCH_EARNED);
        switch (kind) {
            case MISSING_BORNE ->
                requireAtMost(amount, amount(held, kind.credit()), AdjustmentProblem.NOT_SO_MUCH_MISSING);
            case INTEREST_EARNED -> requireOwner(institution, true);
            case INTEREST_FOR_FAMILIES -> requireOwner(institution, false);
        }
    }

    private void requireOwner(InstitutionId institution, boolean itsOwn) {
        boolean isItsOwn = accounts.of(List.of(institution)).stream()
                .filter(account -> account.purpose() == Purpose.FEE)
                .reduce((earlier, later) -> later)
                .map(SupervisedAccount::agreement)
                .map(agreement ->
                        agreements.get(Caller.SYSTEM, agreement).interest().owner())
                .filter(owner -> owner == InterestOwner.INSTITUTION)
                .isPresent();
        if (isItsOwn != itsOwn) {
            throw new ProblemException(AdjustmentProblem.INTEREST_HAS_OTHER_OWNER);
        }
    }

    private static Money amount(Map<String, Balance> held, String path) {
        Balance balance = held.get(path);
        return balance == null ? Money.ofFen(0) : balance.amount();
    }

    private static void requireAtMost(Money amount, Money most, AdjustmentProblem otherwise) {
        if (amount.compareTo(most) > 0) {
            throw new ProblemException(otherwise, "/amount", Map.of("most", most.decimal()));
        }
    }
}
