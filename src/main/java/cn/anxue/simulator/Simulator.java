package cn.anxue.simulator;

import cn.anxue.simulator.plan.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plays days: first a day is written down, then it is told. What was half told when the service ended is told again before
 * the next day begins.
 */
@ApplicationScoped
public class Simulator {
    private final DayWriting writing;
    private final SimulatorRuns runs;
    private final Truth truth;
    private final Notices notices;
    private final Paying paying;

    Simulator(DayWriting writing, SimulatorRuns runs, Truth truth, Notices notices, Paying paying) {
        this.writing = writing;
        this.runs = runs;
        this.truth = truth;
        this.notices = notices;
        this.paying = paying;
    }

    /** Plays the next day; returns the run as it stands then. */
    public Run play(Run run) {
        Run now = runs.find(run.name()).orElseThrow();
        if (now.isHalfTold()) {
            tell(now);
        }
        Run written = writing.write(now);
        tell(written);
        return runs.find(run.name()).orElseThrow();
    }

    private void tell(Run run) {
        LocalDate day = Objects.requireNonNull(run.playedUntil());
        List<SimulatedAccount> accounts = runs.accounts(run);
        Map<String, SimulatedAccount> byNumber =
                accounts.stream().collect(Collectors.toMap(SimulatedAccount::number, Function.identity()));
        List<Movement> lately = truth.movements(run, day.minusDays(1), day);
        notices.tell(run, byNumber, lately, day);
        paying.say(run, accounts, day);
        runs.told(run.id(), day);
    }
}
