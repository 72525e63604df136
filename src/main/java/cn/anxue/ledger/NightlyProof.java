package cn.anxue.ledger;

import cn.anxue.calendar.Today;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Every night: snapshots of the day that has ended, then all balances worked out anew. What does not agree is an alarm, in
 * the log and in the metric {@code anxue_ledger_findings}. Several nodes may do it; nothing happens twice.
 */
@ApplicationScoped
class NightlyProof {
    private static final Logger LOG = Logger.getLogger(NightlyProof.class);

    private final Snapshots snapshots;
    private final Recomputation recomputation;
    private final Today today;
    private final AtomicInteger findings;

    NightlyProof(Snapshots snapshots, Recomputation recomputation, Today today, MeterRegistry metrics) {
        this.snapshots = snapshots;
        this.recomputation = recomputation;
        this.today = today;
        this.findings = metrics.gauge("anxue.ledger.findings", new AtomicInteger());
    }

    @Scheduled(cron = "0 40 2 * * ?", timeZone = "Asia/Shanghai", concurrentExecution = ConcurrentExecution.SKIP)
    void prove() {
        int taken = snapshots.take(today.date().minusDays(1));
        Recomputation.Result result = recomputation.run();
        findings.set(result.findings().size());
        result.findings()
                .forEach(finding -> LOG.errorf("the books do not agree: %s %s", finding.holder(), finding.text()));
        LOG.infof(
                "%d entries recomputed, %d findings, %d snapshots",
                result.entries(), result.findings().size(), taken);
    }
}
