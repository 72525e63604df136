package cn.anxue.demo;

import cn.anxue.calendar.Today;
import cn.anxue.identity.DemoMode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Loads the demo data at start, before the service listens. */
@ApplicationScoped
class DemoData {
    /** After places and actors. */
    private static final int PRIORITY = 500;

    private static final int STEP_SECONDS_MAX = 120;
    private static final int AT_ONCE = 2;
    private static final LocalTime OFFICE_HOURS = LocalTime.of(10, 0);
    private static final Logger LOG = Logger.getLogger(DemoData.class);

    private final DemoMode demo;
    private final Script script;
    private final Progress progress;
    private final Today today;

    DemoData(DemoMode demo, Script script, Progress progress, Today today) {
        this.demo = demo;
        this.script = script;
        this.progress = progress;
        this.today = today;
    }

    void onStart(@Observes @Priority(PRIORITY) StartupEvent event) {
        if (demo.isOn()) {
            load(steps());
        }
    }

    List<Step> steps() {
        return script.steps();
    }

    /** Does what is not done yet, day by day; returns how many steps that were. */
    int load(List<Step> steps) {
        Set<String> done = progress.done();
        SortedMap<LocalDate, List<Step>> open = steps.stream()
                .filter(step -> !done.contains(step.name()))
                .collect(Collectors.groupingBy(Step::on, TreeMap::new, Collectors.toList()));
        if (open.isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            open.forEach((day, theirs) -> run(threads, day, theirs));
        } finally {
            threads.shutdown();
            today.setSource(InstantSource.system());
        }
        int count = open.values().stream().mapToInt(List::size).sum();
        LOG.infof("Loaded demo data: %d steps in %d ms", count, (System.nanoTime() - begun) / 1_000_000);
        return count;
    }

    private void run(ExecutorService threads, LocalDate day, List<Step> steps) {
        today.setSource(InstantSource.fixed(at(day)));
        try {
            for (Future<Boolean> step :
                    threads.invokeAll(steps.stream().map(this::call).toList())) {
                step.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted on " + day, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("demo data of " + day, e.getCause());
        }
    }

    private Callable<Boolean> call(Step step) {
        return () -> {
            QuarkusTransaction.requiringNew().timeout(STEP_SECONDS_MAX).run(() -> {
                step.work().run();
                progress.mark(step);
            });
            LOG.debugf("Demo step %s is done", step.name());
            return true;
        };
    }

    private static Instant at(LocalDate day) {
        return day.atTime(OFFICE_HOURS).atZone(Today.ZONE).toInstant();
    }
}
