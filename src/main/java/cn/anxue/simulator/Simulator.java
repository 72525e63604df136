package cn.anxue.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * Plays days: first a day is written down, then it is told. What was half told when the service ended is told again before
 * the next day begins.
 */
@ApplicationScoped
public class Simulator {
    private final DayWriting writing;
    private final DayTelling telling;
    private final SimulatorRuns runs;

    Simulator(DayWriting writing, DayTelling telling, SimulatorRuns runs) {
        this.writing = writing;
        this.telling = telling;
        this.runs = runs;
    }

    /** Plays the next day; returns the run as it stands then. */
    public Run play(Run run) {
        Run now = runs.find(run.name()).orElseThrow();
        if (now.isHalfTold()) {
            tell(now);
        }
        tell(writing.write(now));
        return runs.find(run.name()).orElseThrow();
    }

    private void tell(Run run) {
        telling.tell(run, runs.accounts(run));
        runs.told(run.id(), Objects.requireNonNull(run.playedUntil()));
    }
}
