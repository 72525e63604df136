package cn.anxue.bank;

import cn.anxue.audit.NoTrail;
import cn.anxue.bank.BankLines.Report;
import cn.anxue.batch.Coalescer;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** Books reports as {@link Submissions} does, without a key and without a trail, to measure what these cost. */
@ApplicationScoped
public class UnguardedLines {
    private static final int LINES_TOGETHER_MAX = 1_000;
    private static final int LANES = 2;

    private final BankLines lines;
    private final Coalescer<Report, List<LineAnswer>> coalescer;

    UnguardedLines(Parts parts, Sql sql, Today today, ExecutorService executor, MeterRegistry metrics) {
        this.lines = parts.lines(new NoTrail(sql, today));
        this.coalescer = new Coalescer<>(
                new Coalescer.Settings("unguarded-lines", LINES_TOGETHER_MAX, LANES),
                executor,
                metrics,
                reports -> QuarkusTransaction.requiringNew().call(() -> lines.recordAll(reports)),
                report -> report.lines().size());
    }

    /** What lines are booked with. */
    @ApplicationScoped
    static class Parts {
        private final Intake intake;
        private final KnownLines known;
        private final Surroundings surroundings;
        private final LineBooking booking;
        private final Outbox outbox;

        Parts(Intake intake, KnownLines known, Surroundings surroundings, LineBooking booking, Outbox outbox) {
            this.intake = intake;
            this.known = known;
            this.surroundings = surroundings;
            this.booking = booking;
            this.outbox = outbox;
        }

        BankLines lines(NoTrail trail) {
            return new BankLines(
                    intake,
                    known,
                    surroundings,
                    booking,
                    new LineTrail(trail, outbox, OrderFixtures.service(DoubtStore.class)));
        }
    }

    public CompletionStage<List<LineAnswer>> submit(Report report) {
        return coalescer.submit(report);
    }
}
