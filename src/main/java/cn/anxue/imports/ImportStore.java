package cn.anxue.imports;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of imports. */
@ApplicationScoped
class ImportStore {
    private static final String COLUMNS = """
            r.id, r.kind, r.state, r.whole, r.file_name, r.region_code, r.made_by, r.made_by_name, r.made_at, r.moved_at,
            r.headings, r.fields, r.rows, r.checked, r.done, r.created, r.changed, r.unchanged, r.refused, r.said_zh,
            r.said_en, r.approval_id""";
    private static final String INSERT = """
            insert into import_run (id, kind, state, file_name, file_digest, region_code, made_by, made_by_name, made_at,
                moved_at, headings, fields, rows)
            values (?, ?, 'READ', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_REGION = "select " + COLUMNS + """
             from import_run r join region_within w on w.region_code = r.region_code
            where w.ancestor_code = ?
            """;
    private static final String MOVE = """
            update import_run set state = ?, moved_at = ?, said_zh = ?, said_en = ?, worked_by = null, worked_until = null
            where id = ? and state = ?""";
    private static final String MAP =
            "update import_run set state = 'READ', fields = ?, mapping_name = ? where id = ? and state in ('READ', 'CHECKED', 'FAILED')";
    private static final String BEGIN = """
            update import_run set checked = 0, done = 0, created = 0, changed = 0, unchanged = 0, refused = 0 where id = ?""";
    private static final String ADD_COUNTS = """
            update import_run set checked = checked + ?, done = done + ?, created = created + ?, changed = changed + ?,
                unchanged = unchanged + ?, refused = refused + ? where id = ?""";

    private static final String COUNT_MADE = """
            update import_run r set created = m.created, changed = m.changed, unchanged = m.unchanged,
                refused = (select count(distinct p.row_number) from import_problem p where p.import_id = r.id)
            from (select count(*) filter (where change = 'CREATED') as created,
                    count(*) filter (where change = 'CHANGED') as changed,
                    count(*) filter (where change = 'UNCHANGED') as unchanged
                from import_made where import_id = ?) m
            where r.id = ?""";
    private static final String UNMOVED = "state in ('READ', 'CHECKED', 'FAILED') and moved_at < ?";
    private static final String DROP_ROWS =
            "delete from import_chunk where import_id in (select id from import_run where " + UNMOVED + ")";
    private static final String DISCARD = "update import_run set state = 'DISCARDED' where " + UNMOVED;

    private final Sql sql;
    private final Today today;

    ImportStore(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** What an import adds to its counts. */
    record Counts(int checked, int done, int created, int changed, int unchanged, int refused) {}

    void insert(ImportRun run, String digest) {
        OffsetDateTime now = run.madeAt().atOffset(ZoneOffset.UTC);
        sql.update(INSERT, insert -> {
            insert.setObject(1, run.id().value());
            insert.setString(2, run.kind().name());
            insert.setString(3, run.fileName());
            insert.setString(4, digest);
            insert.setString(5, run.regionCode());
            insert.setObject(6, run.madeBy());
            insert.setString(7, run.madeByName());
            insert.setObject(8, now);
            insert.setObject(9, now);
            insert.setArray(10, texts(insert, run.headings()));
            insert.setArray(11, texts(insert, run.fields()));
            insert.setInt(12, run.rows());
        });
    }

    void counted(ImportId id, int rows) {
        sql.update("update import_run set rows = ? where id = ?", update -> {
            update.setInt(1, rows);
            update.setObject(2, id.value());
        });
    }

    Optional<ImportRun> find(ImportId id, String region) {
        return sql
                .list(
                        OF_REGION + " and r.id = ?",
                        select -> {
                            select.setString(1, region);
                            select.setObject(2, id.value());
                        },
                        ImportStore::read)
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<ImportRun> list(String region, @Nullable UUID before, int limit) {
        return sql.list(
                OF_REGION + " and (?::uuid is null or r.id < ?) order by r.id desc limit ?",
                select -> {
                    select.setString(1, region);
                    select.setObject(2, before);
                    select.setObject(3, before);
                    select.setInt(4, limit);
                },
                ImportStore::read);
    }

    ImportRun get(ImportId id) {
        return sql.list(
                        "select " + COLUMNS + " from import_run r where r.id = ?",
                        select -> select.setObject(1, id.value()),
                        ImportStore::read)
                .get(0);
    }

    /** @throws ProblemException {@code IMPORT_STATE} where the table of moves, or somebody faster, forbids it */
    void move(ImportRun run, ImportState next, @Nullable Text said) {
        boolean moved = run.state().canBecome(next)
                && sql.update(MOVE, update -> {
                            update.setString(1, next.name());
                            update.setObject(2, today.now().atOffset(ZoneOffset.UTC));
                            update.setString(3, said == null ? null : said.zh());
                            update.setString(4, said == null ? null : said.en());
                            update.setObject(5, run.id().value());
                            update.setString(6, run.state().name());
                        })
                        == 1;
        if (!moved) {
            throw new ProblemException(
                    ImportProblem.IMPORT_STATE, Map.of("state", run.state().text()));
        }
    }

    void map(ImportId id, List<String> fields, @Nullable String mappingName) {
        int mapped = sql.update(MAP, update -> {
            update.setArray(1, texts(update, fields));
            update.setString(2, mappingName);
            update.setObject(3, id.value());
        });
        if (mapped == 0) {
            throw new ProblemException(RequestProblem.CONFLICT);
        }
    }

    void choose(ImportId id, boolean whole) {
        sql.update("update import_run set whole = ?, done = 0 where id = ?", update -> {
            update.setBoolean(1, whole);
            update.setObject(2, id.value());
        });
    }

    void propose(ImportId id, ApprovalId approval) {
        sql.update("update import_run set approval_id = ? where id = ?", update -> {
            update.setObject(1, approval.value());
            update.setObject(2, id.value());
        });
    }

    void begin(ImportId id) {
        sql.update(BEGIN, update -> update.setObject(1, id.value()));
    }

    void add(ImportId id, Counts counts) {
        sql.update(ADD_COUNTS, update -> {
            update.setInt(1, counts.checked());
            update.setInt(2, counts.done());
            update.setInt(3, counts.created());
            update.setInt(4, counts.changed());
            update.setInt(5, counts.unchanged());
            update.setInt(6, counts.refused());
            update.setObject(7, id.value());
        });
    }

    /** As it was made in the end, whatever the check had said. */
    void countMade(ImportId id) {
        sql.update(COUNT_MADE, update -> {
            update.setObject(1, id.value());
            update.setObject(2, id.value());
        });
    }

    /** Their rows go with them. */
    void discardUnmoved(LocalDate before) {
        OffsetDateTime moment = before.atStartOfDay(Today.ZONE).toOffsetDateTime();
        sql.update(DROP_ROWS, delete -> delete.setObject(1, moment));
        sql.update(DISCARD, update -> update.setObject(1, moment));
    }

    static Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static ImportRun read(ResultSet row) throws SQLException {
        String zh = row.getString("said_zh");
        UUID approval = row.getObject("approval_id", UUID.class);
        return new ImportRun(
                new ImportId(row.getObject("id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                ImportState.valueOf(row.getString("state")),
                row.getBoolean("whole"),
                row.getString("file_name"),
                row.getString("region_code"),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"),
                instant(row, "made_at"),
                instant(row, "moved_at"),
                texts(row, "headings"),
                texts(row, "fields"),
                row.getInt("rows"),
                row.getInt("checked"),
                row.getInt("done"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                zh == null ? null : Text.of(zh, row.getString("said_en")),
                approval == null ? null : new ApprovalId(approval));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
