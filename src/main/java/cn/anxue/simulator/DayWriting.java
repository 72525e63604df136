package cn.anxue.simulator;

import cn.anxue.simulator.plan.DayPlan;
import cn.anxue.simulator.plan.DayPlanner;
import cn.anxue.simulator.plan.Scene;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Writes a day of a run down as truth, whole or not at all. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DayWriting {
    private final SimulatorRuns runs;
    private final Scenes scenes;
    private final Truth truth;
    private final Paying paying;

    DayWriting(SimulatorRuns runs, Scenes scenes, Truth truth, Paying paying) {
        this.runs = runs;
        this.scenes = scenes;
        this.truth = truth;
        this.paying = paying;
    }

    /** The run as it stands afterwards; another caller that asked for the same day finds it written and writes none. */
    Run write(Run asked) {
        Run run = runs.lock(asked.id());
        LocalDate day = asked.next();
        if (!run.next().equals(day)) {
            return run;
        }
        List<SimulatedAccount> accounts = runs.accounts(run);
        paying.take(run, accounts, day);
        for (Scene scene : scenes.of(run, accounts, day)) {
            DayPlan plan = DayPlanner.plan(scene);
            truth.write(scene.account(), day, plan);
            runs.setBalance(scene.account(), plan.closing());
            paying.keep(plan.movements(), day);
        }
        runs.played(run.id(), day);
        return runs.lock(run.id());
    }
}
