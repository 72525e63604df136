package cn.anxue.deposit.agreement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings agreements into force with their accounts, lets the replaced ones go, and ends those whose last day has passed. */
@ApplicationScoped
public class ComingIntoForce {
    private final Agreements agreements;
    private final SupervisedAccounts accounts;
    private final AuditTrail audit;
    private final Today today;
    private final Event<AgreementsInForce> inForce;

    ComingIntoForce(
            Agreements agreements,
            SupervisedAccounts accounts,
            AuditTrail audit,
            Today today,
            Event<AgreementsInForce> inForce) {
        this.agreements = agreements;
        this.accounts = accounts;
        this.audit = audit;
        this.today = today;
        this.inForce = inForce;
    }

    /** What a new day brings: agreements whose first day has come, agreements whose last has passed. */
    @Transactional
    public void turn(LocalDate day) {
        for (Agreement expiring : agreements.lockExpiring(day)) {
            expiring.expire();
            audit.record(
                    Caller.SYSTEM,
                    "agreement.expired",
                    "agreement",
                    expiring.id().value(),
                    "state");
        }
        List<Agreement> starting = agreements.lockStarting(day).stream()
                .filter(agreement -> agreement.isReady(day))
                .toList();
        bring(Caller.SYSTEM, starting);
    }

    void bringIfReady(Caller caller, Agreement agreement) {
        if (agreement.isReady(today.date())) {
            bring(caller, List.of(agreement));
        }
    }

    private void bring(Caller caller, List<Agreement> ready) {
        for (Agreement agreement : ready) {
            replacedBy(agreement);
            agreement.comeIntoForce();
            audit.record(
                    caller, "agreement.in-force", "agreement", agreement.id().value(), "state");
        }
        agreements.flush();
        if (!ready.isEmpty()) {
            inForce.fire(
                    new AgreementsInForce(ready.stream().map(Agreement::view).toList()));
        }
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
