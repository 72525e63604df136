package cn.anxue.deposit.interest;

import cn.anxue.batch.Attempts;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositRuns;
import cn.anxue.deposit.agreement.AgreementSearch;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks every day whether the interest of posting days just past has come. Each posting day is checked once; the day is
 * entered when all is done, so that what died is taken up at the next look, which raises and clears nothing twice.
 */
@ApplicationScoped
public class InterestWatch {
    private static final Logger LOG = Logger.getLogger(InterestWatch.class);
    private static final String JOB = "INTEREST";
    private static final int PAGE = 500;
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
        if (runs.isDone(JOB, day)) {
            return;
        }
        LocalDate earliest = day.minusDays(LOOK_BACK_DAYS);
        LocalDate last = runs.latestBefore(JOB, day).filter(earliest::isBefore).orElse(earliest);
        checkAll(last.minusDays(InterestCheck.LATE_DAYS), day);
        clearLate(day);
        QuarkusTransaction.requiringNew().run(() -> runs.enter(JOB, day));
    }

    /** Posting days from {@code since} on; those before were checked by earlier looks. */
    private void checkAll(LocalDate since, LocalDate day) {
        List<AgreementView> page = agreements.keepingDeposits(new InstitutionId(new UUID(0, 0)), PAGE);
        while (!page.isEmpty()) {
            List<AgreementView> due = page.stream()
                    .filter(agreement -> !posting(agreement, day).isBefore(since))
                    .toList();
            each(due, agreement -> check(agreement, posting(agreement, day)));
            page = agreements.keepingDeposits(page.get(page.size() - 1).institutionId(), PAGE);
        }
    }

    /** All in one database transaction, but one that fails is logged and spoils no other. */
    private static <T> void each(List<T> items, Consumer<T> act) {
        if (items.isEmpty()) {
            return;
        }
        Attempts.run(
                items,
                list -> {
                    list.forEach(act);
                    return list;
                },
                (item, same) -> {},
                (item, failure) -> LOG.errorf(failure, "the interest of %s could not be checked", item));
    }

    private static LocalDate posting(AgreementView agreement, LocalDate day) {
        return agreement.interest().postingDayBefore(day.minusDays(InterestCheck.LATE_DAYS));
    }

    private void check(AgreementView agreement, LocalDate posting) {
        InterestCheck.Comparison found = check.compare(agreement, posting);
        found.flag().ifPresent(kind -> alerts.raise(agreement.institutionId(), kind, posting, found, today.now()));
    }

    /** What came late, or was identified late, clears its alert. */
    private void clearLate(LocalDate day) {
        List<InterestAlert> open =
                QuarkusTransaction.requiringNew().call(() -> alerts.open(day.minusDays(CLEAR_BACK_DAYS)));
        each(open, alert -> {
            boolean came = agreements
                    .keepingDepositOf(alert.institutionId())
                    .map(agreement -> check.compareLate(agreement, alert.postingOn(), day))
                    .filter(found -> found.flag().isEmpty())
                    .isPresent();
            if (came) {
                alerts.clear(List.of(alert.id()), today.now());
            }
        });
    }
}
