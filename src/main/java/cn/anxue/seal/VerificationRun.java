package cn.anxue.seal;

import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Verification asked for by an auditor: one at a time on a node, in the background, its outcome kept until the next. */
@ApplicationScoped
public class VerificationRun {
    private static final Logger LOG = Logger.getLogger(VerificationRun.class);

    private final AgroalDataSource dataSource;
    private final SealKeys keys;
    private final Today today;
    private volatile Report report = new Report(State.NEVER, null, null, 0, List.of());

    VerificationRun(AgroalDataSource dataSource, SealKeys keys, Today today) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.today = today;
    }

    /** How a verification stands. */
    public enum State {
        /** None was asked for since this node started. */
        NEVER,
        RUNNING,
        /** History is as it was sealed. */
        AGREES,
        /** The findings say what is not. */
        WRONG,
        /** It could not be carried through; the log says why. */
        FAILED
    }

    /** @param checked leaves read so far */
    public record Report(
            State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long checked,
            List<Finding> findings) {
        Report checked(long leaves) {
            return new Report(state, startedAt, endedAt, leaves, findings);
        }
    }

    /** Begins; the outcome comes later. */
    public synchronized Report start() {
        if (report.state() == State.RUNNING) {
            throw new ProblemException(SealProblem.VERIFICATION_RUNNING);
        }
        Report running = new Report(State.RUNNING, today.now(), null, 0, List.of());
        report = running;
        Infrastructure.getDefaultWorkerPool().execute(() -> report = run(running));
        return running;
    }

    public Report report() {
        return report;
    }

    private Report run(Report running) {
        try (Connection connection = dataSource.getConnection()) {
            Verification.Outcome outcome = new Verification(
                            connection,
                            VerificationInput.of(keys.ring()),
                            (log, leaves) -> report = running.checked(leaves))
                    .run();
            long checked = outcome.logs().stream()
                    .mapToLong(Verification.Checked::leaves)
                    .sum();
            State state = outcome.findings().isEmpty() ? State.AGREES : State.WRONG;
            outcome.findings().forEach(finding -> LOG.errorf("seals: %s %s", finding.kind(), finding.facts()));
            return new Report(state, running.startedAt(), today.now(), checked, outcome.findings());
        } catch (SQLException | RuntimeException e) {
            LOG.error("the seals could not be verified", e);
            return new Report(State.FAILED, running.startedAt(), today.now(), 0, List.of());
        }
    }
}
