package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.bank.statement.BookedStatement;
import cn.anxue.bank.statement.StatementsBooked;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositRuns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Has days looked at: those a statement came for, all of a day once their statements are due, those a line came late for, and
 * now and then those with open breaks. Several nodes share the work; nothing is done twice.
 */
@ApplicationScoped
public class DayJob {
    private static final int STRETCH = 200;
    private static final int CATCH_UP_DAYS = 7;

    private final DayQueue queue;
    private final DayLooks looks;
    private final StatementsDue statements;
    private final DepositRuns jobs;
    private final Today today;

    DayJob(DayQueue queue, DayLooks looks, StatementsDue statements, DepositRuns jobs, Today today) {
        this.queue = queue;
        this.looks = looks;
        this.statements = statements;
        this.jobs = jobs;
        this.today = today;
    }

    /** In the database transaction that books the statements; the look comes after it. */
    void booked(@Observes StatementsBooked booked) {
        List<AccountDay> days = new ArrayList<>();
        for (BookedStatement one : booked.statements()) {
            one.from().datesUntil(one.to().plusDays(1)).forEach(day -> days.add(new AccountDay(one.account(), day)));
        }
        queue.ask(days);
    }

    @Scheduled(
            every = "{anxue.bank.days-look-every}",
            delayed = "70s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        askForDue();
        QuarkusTransaction.requiringNew().run(queue::askForLate);
        QuarkusTransaction.requiringNew().run(() -> queue.askForOpen(STRETCH));
        lookAtAsked();
    }

    /** A stretch of days at a time, each in a database transaction of its own; answers how many. */
    public int lookAtAsked() {
        int looked = 0;
        int stretch;
        do {
            stretch = QuarkusTransaction.requiringNew().call(() -> {
                List<AccountDay> asked = queue.take(STRETCH);
                looks.look(asked);
                return asked.size();
            });
            looked += stretch;
        } while (stretch == STRETCH);
        return looked;
    }

    /** All accounts of the places whose statements of a day have been due since the last time. */
    public void askForDue() {
        Set<String> regions = QuarkusTransaction.requiringNew().call(queue::regions);
        Map<String, StatementDue> terms = QuarkusTransaction.requiringNew().call(() -> statements.terms(regions));
        Map<StatementDue, List<String>> places = regions.stream()
                .collect(Collectors.groupingBy(region -> terms.getOrDefault(region, StatementsDue.USUAL)));
        places.forEach((term, codes) -> {
            String job = "BANK_DAYS " + term.workingDays() + " " + term.time();
            for (LocalDate day : daysDue(job, term)) {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (jobs.enter(job, day)) {
                        queue.askForAll(codes, day);
                    }
                });
            }
        });
    }

    private Set<LocalDate> daysDue(String job, StatementDue term) {
        Instant now = today.now();
        LocalDate last = today.date();
        while (statements.dueAt(last, term).isAfter(now)) {
            last = last.minusDays(1);
        }
        LocalDate latest = last;
        LocalDate done = jobs.latestBefore(job, latest.plusDays(1)).orElse(latest.minusDays(1));
        LocalDate from = done.plusDays(1).isBefore(latest.minusDays(CATCH_UP_DAYS))
                ? latest.minusDays(CATCH_UP_DAYS)
                : done.plusDays(1);
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate day = from; !day.isAfter(latest); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }
}
