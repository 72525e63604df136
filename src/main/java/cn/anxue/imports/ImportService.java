package cn.anxue.imports;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.sheet.SheetRow;
import cn.anxue.sheet.Sheets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes sheets in, maps their columns, and asks for what a node then does: to check, to load, to undo. */
@ApplicationScoped
public class ImportService {
    private static final int READING_SECONDS_MAX = 1_800;
    private static final int FILE_NAME_MAX = 200;
    private static final int MAPPING_NAME_MAX = 60;
    private static final int PAGE = 50;
    private static final int PROBLEMS_PAGE = 100;

    private final ImportRecords records;
    private final ImportApprovals approvals;
    private final AuditTrail audit;
    private final Today today;

    ImportService(ImportRecords records, ImportApprovals approvals, AuditTrail audit, Today today) {
        this.records = records;
        this.approvals = approvals;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Reads the file once, to its end, in a database transaction of its own.
     *
     * @param mapping the name of a mapping kept before; without one, columns are taken for what their headings say
     */
    public ImportRun upload(Caller caller, ImportKind kind, String fileName, Path file, @Nullable String mapping) {
        String region = Office.writing(caller);
        String digest = digest(file);
        ImportId id = ImportId.next();
        return QuarkusTransaction.requiringNew().timeout(READING_SECONDS_MAX).call(() -> {
            ImportReading reading = new ImportReading(kind, staging(caller, id, kind, cut(fileName), digest, mapping));
            Sheets.read(file, reading);
            records.runs().counted(id, reading.end());
            audit.recordAll(List.of(
                    new AuditTrail.Row(caller, "import.read", "import", id.value(), List.of(kind.slug()), region)));
            return records.runs().get(id);
        });
    }

    @Transactional
    public ImportRun get(Caller caller, ImportId id) {
        return records.runs()
                .find(id, Office.reading(caller))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    @Transactional
    public Page<ImportRun> list(Caller caller, @Nullable String cursor) {
        List<ImportRun> runs =
                records.runs().list(Office.reading(caller), cursor == null ? null : Cursor.decode(cursor), PAGE + 1);
        return Page.of(runs, PAGE, run -> Cursor.encode(run.id().value()));
    }

    /** By row and column. */
    @Transactional
    public Page<ImportFinding> problems(Caller caller, ImportId id, @Nullable String cursor) {
        get(caller, id);
        List<String> place = cursor == null ? List.of("0", "0", "") : Cursor.decode(cursor, 3);
        if (!place.get(0).matches("\\d{1,9}") || !place.get(1).matches("\\d{1,4}")) {
            throw new ProblemException(RequestProblem.INVALID_CURSOR);
        }
        List<ImportFinding> found = records.outcomes()
                .problems(
                        id,
                        Integer.parseInt(place.get(0)),
                        Integer.parseInt(place.get(1)),
                        place.get(2),
                        PROBLEMS_PAGE + 1);
        return Page.of(
                found,
                PROBLEMS_PAGE,
                last -> Cursor.encode(List.of(String.valueOf(last.row()), String.valueOf(last.column()), last.code())));
    }

    /** The first rows as they were read, for whoever maps the columns; balances, which name nobody, also for the second person. */
    @Transactional
    public List<SheetRow> sample(Caller caller, ImportId id, int most) {
        if (!get(caller, id).kind().needsTwo()) {
            Office.writing(caller);
        }
        return records.chunks().rows(id, 0).stream().limit(most).toList();
    }

    @Transactional
    public List<String> mappings(Caller caller, ImportKind kind) {
        return records.mappings().names(Office.reading(caller), kind);
    }

    /**
     * @param fields the field of each column, empty for none
     * @param name under which to keep it; nothing to keep it for this file alone
     */
    @Transactional
    public ImportRun map(Caller caller, ImportId id, List<String> fields, @Nullable String name) {
        String region = Office.writing(caller);
        ImportRun run = get(caller, id);
        requireMapping(run, fields);
        records.runs().map(id, fields, name);
        if (name != null && !name.isBlank()) {
            if (name.strip().length() > MAPPING_NAME_MAX) {
                throw new ProblemException(RequestProblem.TOO_LONG, "/name", Map.of("max", MAPPING_NAME_MAX));
            }
            records.mappings().keep(region, records.runs().get(id), name.strip());
        }
        return records.runs().get(id);
    }

    /** A node tries each row and rolls back. */
    @Transactional
    public ImportRun check(Caller caller, ImportId id) {
        Office.writing(caller);
        ImportRun run = get(caller, id);
        requireComplete(run);
        records.runs().move(run, ImportState.CHECKING, null);
        records.runs().begin(id);
        records.outcomes().forgetProblems(id);
        records.foreseen().forget(id);
        return records.runs().get(id);
    }

    /**
     * Balances first wait for a second person.
     *
     * @param whole whether one bad row keeps all from being written
     */
    @Transactional
    public ImportRun run(Caller caller, ImportId id, boolean whole) {
        Office.writing(caller);
        ImportRun run = get(caller, id);
        if (run.state() == ImportState.CHECKED && whole && run.refused() > 0) {
            throw new ProblemException(ImportProblem.IMPORT_HAS_PROBLEMS, Map.of("refused", run.refused()));
        }
        if (run.state() == ImportState.CHECKED && run.good() == 0) {
            throw new ProblemException(ImportProblem.IMPORT_NOTHING_GOOD);
        }
        if (!run.kind().needsTwo()) {
            return move(caller, run, ImportState.RUNNING, "import.asked", whole);
        }
        approvals.propose(caller, run);
        return move(caller, run, ImportState.AWAITING, "import.proposed", whole);
    }

    /** Balances are taken back as they are booked: once a second person agreed. */
    @Transactional
    public ImportRun undo(Caller caller, ImportId id) {
        Office.writing(caller);
        ImportRun run = get(caller, id);
        if (!run.kind().needsTwo()) {
            return move(caller, run, ImportState.UNDOING, "import.undo-asked", run.whole());
        }
        approvals.proposeUndo(caller, run);
        return move(caller, run, ImportState.AWAITING_UNDO, "import.undo-proposed", run.whole());
    }

    @Transactional
    public ImportRun discard(Caller caller, ImportId id) {
        Office.writing(caller);
        ImportRun run = get(caller, id);
        records.chunks().delete(id);
        return move(caller, run, ImportState.DISCARDED, "import.discarded", run.whole());
    }

    private ImportRun move(Caller caller, ImportRun run, ImportState next, String act, boolean whole) {
        records.runs().move(run, next, null);
        records.runs().choose(run.id(), whole);
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, act, "import", run.id().value(), List.of(run.kind().slug()), run.regionCode())));
        return records.runs().get(run.id());
    }

    private ImportReading.Staging staging(
            Caller caller, ImportId id, ImportKind kind, String fileName, String digest, @Nullable String mapping) {
        String region = Office.writing(caller);
        return new ImportReading.Staging() {
            @Override
            public void headings(Headings found) {
                List<String> fields = mapping == null || mapping.isBlank()
                        ? found.fields()
                        : records.mappings().fields(region, kind, mapping, found.names());
                records.runs().insert(fresh(caller, id, kind, fileName, found.names(), fields), digest);
            }

            @Override
            public void chunk(int number, List<SheetRow> rows) {
                records.chunks().insert(id, number, rows);
            }
        };
    }

    private ImportRun fresh(
            Caller caller, ImportId id, ImportKind kind, String fileName, List<String> names, List<String> fields) {
        return new ImportRun(
                id,
                kind,
                ImportState.READ,
                true,
                fileName,
                Office.writing(caller),
                caller.id().value(),
                caller.name(),
                today.now(),
                today.now(),
                names,
                fields,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null);
    }

    private static void requireMapping(ImportRun run, List<String> fields) {
        if (fields.size() != run.headings().size()) {
            throw new ProblemException(
                    ImportProblem.IMPORT_COLUMNS_DIFFER,
                    Map.of("given", fields.size(), "found", run.headings().size()));
        }
        for (String field : fields) {
            if (!field.isEmpty() && run.kind().field(field).isEmpty()) {
                throw new ProblemException(ImportProblem.IMPORT_FIELD_UNKNOWN, Map.of("field", field));
            }
            if (!field.isEmpty() && Collections.frequency(fields, field) > 1) {
                throw new ProblemException(
                        ImportProblem.IMPORT_COLUMN_TWICE,
                        Map.of("field", run.kind().field(field).orElseThrow().heading()));
            }
        }
    }

    private static void requireComplete(ImportRun run) {
        String missing = run.kind().fields().stream()
                .filter(field -> field.required() && !run.fields().contains(field.name()))
                .map(Field::heading)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new ProblemException(ImportProblem.IMPORT_COLUMN_MISSING, Map.of("fields", missing));
        }
    }

    private static String cut(String fileName) {
        String name = fileName.replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), FILE_NAME_MAX));
    }

    private static String digest(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
