package cn.anxue.deposit.agreement;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Brings agreements into force with their accounts, and lets the replaced ones drain: they end once they are empty. */
@ApplicationScoped
class ComingIntoForce {
    private final Agreements agreements;
    private final SupervisedAccounts accounts;
    private final AgreementEnds ends;
    private final AgreementTrail trail;
    private final Event<AgreementsInForce> inForce;

    ComingIntoForce(
            Agreements agreements,
            SupervisedAccounts accounts,
            AgreementEnds ends,
            AgreementTrail trail,
            Event<AgreementsInForce> inForce) {
        this.agreements = agreements;
        this.accounts = accounts;
        this.ends = ends;
        this.trail = trail;
        this.inForce = inForce;
    }

    void bringIfReady(Caller caller, Agreement agreement) {
        LocalDate today = ends.today();
        if (!agreement.isReady(today)) {
            return;
        }
        replacedBy(agreement, today);
        agreement.comeIntoForce();
        trail.note(caller, "agreement.in-force", agreement, "state");
        agreements.flush();
        ends.look(List.of(agreement.institutionId()));
        inForce.fire(new AgreementsInForce(List.of(agreement.view())));
    }

    private void replacedBy(Agreement agreement, LocalDate today) {
        AgreementId old = agreement.replaces();
        for (Purpose purpose : Purpose.values()) {
            String number = agreement.account(purpose);
            if (number == null) {
                continue;
            }
            if (old != null) {
                accounts.drain(agreement.institutionId(), purpose, old, number);
            }
            if (!accounts.open(agreement.view(), purpose, number, today)) {
                throw new ProblemException(AgreementProblem.ACCOUNT_TAKEN, Map.of());
            }
        }
    }
}
