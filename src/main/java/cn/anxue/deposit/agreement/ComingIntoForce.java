package cn.anxue.deposit.agreement;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings agreements into force with their accounts, and lets the replaced ones go. */
@ApplicationScoped
class ComingIntoForce {
    private final Agreements agreements;
    private final SupervisedAccounts accounts;
    private final AgreementTrail trail;
    private final Today today;
    private final Event<AgreementsInForce> inForce;

    ComingIntoForce(
            Agreements agreements,
            SupervisedAccounts accounts,
            AgreementTrail trail,
            Today today,
            Event<AgreementsInForce> inForce) {
        this.agreements = agreements;
        this.accounts = accounts;
        this.trail = trail;
        this.today = today;
        this.inForce = inForce;
    }

    void bringIfReady(Caller caller, Agreement agreement) {
        if (!agreement.isReady(today.date())) {
            return;
        }
        replacedBy(agreement);
        agreement.comeIntoForce();
        trail.note(caller, "agreement.in-force", agreement, "state");
        agreements.flush();
        inForce.fire(new AgreementsInForce(List.of(agreement.view())));
    }

    private void replacedBy(Agreement agreement) {
        AgreementId old = agreement.replaces();
        for (Purpose purpose : Purpose.values()) {
            String number = agreement.account(purpose);
            if (number == null) {
                continue;
            }
            if (old != null) {
                accounts.drain(agreement.institutionId(), purpose, old, number);
            }
            if (!accounts.open(agreement.view(), purpose, number, today.date())) {
                throw new ProblemException(AgreementProblem.ACCOUNT_TAKEN, Map.of());
            }
        }
        if (old != null) {
            agreements.lock(old).filter(replaced -> covers(agreement, replaced)).ifPresent(Agreement::supersede);
        }
    }

    /** A replacement for one account only leaves the old agreement in force for the other. */
    private static boolean covers(Agreement agreement, Agreement replaced) {
        return replaced.state().canBecome(AgreementState.SUPERSEDED)
                && Arrays.stream(Purpose.values())
                        .filter(purpose -> Objects.nonNull(replaced.account(purpose)))
                        .allMatch(purpose -> Objects.nonNull(agreement.account(purpose)));
    }
}
