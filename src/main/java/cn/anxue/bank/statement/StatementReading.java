package cn.anxue.bank.statement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.format.StatementReader;
import cn.anxue.bank.format.StatementReaders;
import cn.anxue.bank.statement.Readings.ReadBlock;
import cn.anxue.bank.statement.Readings.TakenOver;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads one file in one pass. What it says counts from one moment on, when all of it was read and every check was passed. */
@ApplicationScoped
class StatementReading {
    private static final Logger LOG = Logger.getLogger(StatementReading.class);
    private static final int LEASE_SECONDS = 60;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ATTEMPTS_MAX = 3;
    private static final int FINISH_SECONDS = 600;

    private final Readings readings;
    private final ProvenStatements statements;
    private final Surroundings around;
    private final AuditTrail audit;
    private final ObjectMapper json;

    StatementReading(
            Readings readings, ProvenStatements statements, Surroundings around, AuditTrail audit, ObjectMapper json) {
        this.readings = readings;
        this.statements = statements;
        this.around = around;
        this.audit = audit;
        this.json = json;
    }

    /** What reading needs besides its own tables. */
    @ApplicationScoped
    static class Surroundings {
        private final StatementMappings mappings;
        private final Packing packing;
        private final Today today;
        private final Sql sql;

        Surroundings(StatementMappings mappings, Packing packing, Today today, Sql sql) {
            this.mappings = mappings;
            this.packing = packing;
            this.today = today;
            this.sql = sql;
        }

        StoredContent content(WaitingFile file) {
            return new StoredContent(sql, packing, file.id(), file.chunks());
        }

        StatementReader reader(WaitingFile file) {
            return StatementReaders.of(file.format(), mappings.of(file.bankCode(), file.mapping()));
        }

        StatementStaging staging(StatementStaging.Pieces pieces) {
            return new StatementStaging(today.date(), pieces);
        }
    }

    /**
     * Reads the next file that waits, or the one that is named, if it waits.
     *
     * @return whether there was one
     */
    boolean readNext(@Nullable StatementFileId one) {
        Optional<WaitingFile> claimed =
                QuarkusTransaction.requiringNew().call(() -> readings.claim(one, LEASE_SECONDS));
        claimed.ifPresent(this::read);
        return claimed.isPresent();
    }

    void read(WaitingFile file) {
        try {
            readWhole(file);
        } catch (ProblemException e) {
            reject(file, e.violations());
        } catch (TakenOver e) {
            LOG.infof("%s", e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "statement file %s could not be read, attempt %d", file.id(), file.attempt());
            if (file.attempt() >= ATTEMPTS_MAX) {
                reject(file, List.of(new Violation("", StatementProblem.FILE_UNREADABLE, Map.of())));
            }
        }
    }

    private void readWhole(WaitingFile file) throws IOException {
        try (StoredContent content = around.content(file);
                Behind behind = new Behind()) {
            StatementStaging staging = around.staging((blocks, lines) -> {
                long bytes = content.passed();
                behind.then(() -> put(file, blocks, bytes, lines));
            });
            around.reader(file).read(new BufferedInputStream(content, BUFFER_BYTES), staging);
            List<ProvenStatement> proven = staging.finish();
            behind.await();
            QuarkusTransaction.requiringNew().timeout(FINISH_SECONDS).run(() -> {
                boolean hasLines = proven.stream().anyMatch(one -> one.lines() > 0);
                readings.end(file, hasLines ? FileState.READ : FileState.MATCHED, null);
                statements.keep(file, proven);
                audit.record(
                        file.sender(),
                        "bank.statement_read",
                        "bank_statement_file",
                        file.id().value());
            });
        }
    }

    private void put(WaitingFile file, List<ReadBlock> blocks, long bytes, long lines) {
        QuarkusTransaction.requiringNew().run(() -> {
            readings.progress(file, bytes, lines, LEASE_SECONDS);
            readings.add(file, blocks);
        });
    }

    private void reject(WaitingFile file, List<Violation> violations) {
        String problems = write(violations.stream().map(FileProblem::of).toList());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                readings.end(file, FileState.REJECTED, problems);
                readings.clear(file.id());
                audit.record(
                        file.sender(),
                        "bank.statement_rejected",
                        "bank_statement_file",
                        file.id().value());
            });
        } catch (TakenOver e) {
            LOG.infof("%s", e.getMessage());
        }
    }

    private String write(List<FileProblem> problems) {
        try {
            return json.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
