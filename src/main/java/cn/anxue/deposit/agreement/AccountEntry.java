package cn.anxue.deposit.agreement;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Enters the numbers of accounts that a bank opened only after the agreement was written. */
@ApplicationScoped
public class AccountEntry {
    private final Agreements agreements;
    private final SigningRights rights;
    private final AccountChecks accountChecks;
    private final ComingIntoForce comingIntoForce;
    private final AgreementTrail trail;

    AccountEntry(
            Agreements agreements,
            SigningRights rights,
            AccountChecks accountChecks,
            ComingIntoForce comingIntoForce,
            AgreementTrail trail) {
        this.agreements = agreements;
        this.rights = rights;
        this.accountChecks = accountChecks;
        this.comingIntoForce = comingIntoForce;
        this.trail = trail;
    }

    /** By the bank itself or by the officer; another number replaces one that is there only as long as nobody has signed. */
    @Transactional
    public AgreementView enter(
            Caller caller, AgreementId id, long version, @Nullable String deposit, @Nullable String fee) {
        Agreement agreement = agreements.lock(id).orElseThrow(AgreementScope::notFound);
        rights.require(caller, agreement, AgreementScope.isBank(caller) ? Party.BANK : Party.BUREAU);
        if (agreement.view().version() != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
        String depositAccount = AgreementDraft.digits(deposit);
        String feeAccount = AgreementDraft.digits(fee);
        DraftChecks.checkAccounts(depositAccount, feeAccount, agreement.view());
        accountChecks.check(
                agreement.institutionId(), depositAccount, feeAccount, Arrays.asList(id, agreement.replaces()));
        agreement.enterAccounts(depositAccount, feeAccount);
        agreements.flush();
        trail.note(caller, "agreement.accounts-entered", agreement, "depositAccount", "feeAccount");
        comingIntoForce.bringIfReady(caller, agreement);
        return agreement.view();
    }
}
