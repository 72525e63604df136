package cn.anxue.simulator;

import cn.anxue.identity.DemoMode;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.simulator.plan.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The simulated bank of the demo's own places; not there outside demo mode. */
@ApplicationScoped
public class DemoBank {
    private static final String NAME = "demo";
    private static final long SEED = 20_261_121;
    private static final int DAYS_AGO = 40;

    private final DemoMode demo;
    private final SimulatorRuns runs;
    private final Joining joining;
    private final Simulator simulator;
    private final Truth truth;

    DemoBank(DemoMode demo, SimulatorRuns runs, Joining joining, Simulator simulator, Truth truth) {
        this.demo = demo;
        this.runs = runs;
        this.joining = joining;
        this.simulator = simulator;
        this.truth = truth;
    }

    /** What the bank did on one day, and what became of its statements. */
    public record Played(LocalDate day, List<Movement> movements, List<SimulatedDay> statements) {}

    /**
     * Plays the next day, on accounts that are new as well.
     *
     * @throws ProblemException {@code NOT_FOUND} outside demo mode; {@code CAUGHT_UP} where the next day has yet to come
     */
    public Played play(LocalDate today) {
        requireDemo();
        Run run = runs.ensure(NAME, SEED, true, today.minusDays(DAYS_AGO));
        if (run.next().isAfter(today)) {
            throw new ProblemException(
                    SimulatorProblem.CAUGHT_UP, Map.of("until", run.next().minusDays(1)));
        }
        joining.joinThoseOfDemo(run, run.next());
        simulator.play(run);
        return played(run, run.next(), run.next()).get(0);
    }

    /** The last days played, the latest first. */
    public List<Played> days(int limit) {
        requireDemo();
        Optional<Run> run = runs.find(NAME);
        if (run.isEmpty() || run.get().playedUntil() == null) {
            return List.of();
        }
        LocalDate last = run.get().next().minusDays(1);
        LocalDate from = last.minusDays(limit - 1L);
        return played(run.get(), from.isBefore(run.get().firstOn()) ? run.get().firstOn() : from, last);
    }

    public List<SimulatedAccount> accounts() {
        requireDemo();
        return runs.find(NAME).map(runs::accounts).orElse(List.of());
    }

    private List<Played> played(Run run, LocalDate from, LocalDate to) {
        Map<LocalDate, List<Movement>> movements =
                truth.movements(run, from, to).stream().collect(Collectors.groupingBy(Movement::bookedOn));
        Map<LocalDate, List<SimulatedDay>> days =
                truth.days(run, from, to).stream().collect(Collectors.groupingBy(SimulatedDay::day));
        List<Played> played = new ArrayList<>();
        for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
            played.add(new Played(day, movements.getOrDefault(day, List.of()), days.getOrDefault(day, List.of())));
        }
        return played;
    }

    private void requireDemo() {
        if (!demo.isOn()) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }
}
