package cn.anxue.deposit.interest;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositRuns;
import cn.anxue.deposit.agreement.AgreementSearch;
import cn.anxue.deposit.agreement.AgreementView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks every day whether the interest of posting days just past has come. Each posting day is checked once, in parts of
 * the institutions, each part in a database transaction of its own.
 */
@ApplicationScoped
public class InterestWatch {
    private static final int PARTS = 256;
    /** How long a posting day is still looked at, should the service have stood still. */
    private static final int LOOK_BACK_DAYS = 30;

    private static final int CLEAR_BACK_DAYS = 400;

    private final AgreementSearch agreements;
    private final InterestCheck check;
    private final InterestAlerts alerts;
    private final DepositRuns runs;
    private final Today today;

    InterestWatch(
            AgreementSearch agreements, InterestCheck check, InterestAlerts alerts, DepositRuns runs, Today today) {
        this.agreements = agreements;
        this.check = check;
        this.alerts = alerts;
        this.runs = runs;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.deposit.look-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        LocalDate day = today.date();
        if (!QuarkusTransaction.requiringNew().call(() -> runs.enter("INTEREST", day))) {
            return;
        }
        for (int part = 0; part < PARTS; part++) {
            int one = part;
            QuarkusTransaction.requiringNew().run(() -> checkPart(one, day));
        }
        QuarkusTransaction.requiringNew().run(() -> clearLate(day));
    }

    private void checkPart(int part, LocalDate day) {
        Set<LocalDate> entered = new HashSet<>();
        Set<LocalDate> refused = new HashSet<>();
        for (AgreementView agreement : agreements.keepingDeposits(part)) {
            LocalDate posting = agreement.interest().postingDayBefore(day.minusDays(InterestCheck.LATE_DAYS));
            boolean due = !posting.isBefore(day.minusDays(LOOK_BACK_DAYS)) && !refused.contains(posting);
            if (due && (entered.contains(posting) || runs.enter("INTEREST-" + part, posting))) {
                entered.add(posting);
                check(agreement, posting);
            } else {
                refused.add(posting);
            }
        }
    }

    private void check(AgreementView agreement, LocalDate posting) {
        InterestCheck.Comparison found = check.compare(agreement, posting);
        found.flag().ifPresent(kind -> alerts.raise(agreement.institutionId(), kind, posting, found, today.now()));
    }

    /** What came late, or was identified late, clears its alert. */
    private void clearLate(LocalDate day) {
        List<InterestAlert> open = alerts.open(day.minusDays(CLEAR_BACK_DAYS));
        List<UUID> cleared = open.stream()
                .filter(alert -> agreements
                        .keepingDepositOf(alert.institutionId())
                        .map(agreement -> check.compareLate(agreement, alert.postingOn(), day))
                        .filter(found -> found.flag().isEmpty())
                        .isPresent())
                .map(InterestAlert::id)
                .toList();
        if (!cleared.isEmpty()) {
            alerts.clear(cleared, today.now());
        }
    }
}
