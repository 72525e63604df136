package cn.anxue.fee.adjustment;

import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whose the interest on an institution's fees is, as far as no refund claims it. */
@ApplicationScoped
class InterestOwners {
    private final SupervisedAccounts accounts;
    private final AgreementService agreements;
    private final OrderRegister orders;

    InterestOwners(SupervisedAccounts accounts, AgreementService agreements, OrderRegister orders) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.orders = orders;
    }

    /** The institution's by its agreement; and, whatever that says, once no family has money there it could be for (D10). */
    boolean isInstitutions(InstitutionId institution) {
        return isByAgreement(institution) || orders.holding(institution).isEmpty();
    }

    boolean isByAgreement(InstitutionId institution) {
        return accounts.of(List.of(institution)).stream()
                .filter(account -> account.purpose() == Purpose.FEE)
                .reduce((earlier, later) -> later)
                .map(SupervisedAccount::agreement)
                .map(agreement ->
                        agreements.get(Caller.SYSTEM, agreement).interest().owner())
                .filter(owner -> owner == InterestOwner.INSTITUTION)
                .isPresent();
    }
}
