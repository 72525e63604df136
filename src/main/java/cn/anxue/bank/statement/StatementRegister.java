package cn.anxue.bank.statement;

import cn.anxue.bank.LineId;
import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.StatementId;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.format.StatementHead.Kind;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files and statements as their bank sees them. */
@ApplicationScoped
@Transactional
public class StatementRegister {
    /** No answer about a file shows more of its statements, or of its exceptions, than this. */
    public static final int PARTS_MAX = 200;

    private static final String GET =
            "select * from bank_statement_file where id = ? and bank_code = ? and state <> 'RECEIVING'";
    private static final String PAGE = """
            select f.* from bank_statement_file f
            where f.bank_code = ? and f.state <> 'RECEIVING' and (?::uuid is null or f.id < ?)
                and (?::text is null or f.state = ?)
                and (?::text is null or exists (
                    select from bank_statement s where s.file_id = f.id and s.account = ?))
            order by f.id desc limit ?
            """;
    private static final String STATEMENTS = "select * from bank_statement where file_id = ? order by number limit ?";
    private static final String EXCEPTIONS = """
            select e.* from bank_statement s join bank_statement_exception e on e.statement_id = s.id
            where s.file_id = ? order by s.number, e.ordinal limit ?
            """;
    private static final String COUNTS = """
            select e.outcome, count(*) from bank_statement s join bank_statement_exception e on e.statement_id = s.id
            where s.file_id = ? group by e.outcome
            """;
    private static final String STATE = "select state, problems from bank_statement_file where id = ?";

    private final StatementBalances balances;
    private final Sql sql;
    private final ObjectMapper json;

    StatementRegister(StatementBalances balances, Sql sql, ObjectMapper json) {
        this.balances = balances;
        this.sql = sql;
        this.json = json;
    }

    /** Which of a bank's files are asked for. */
    public record Filter(@Nullable String account, @Nullable FileState state) {}

    /** The files of the caller's bank, the latest first. */
    public Page<StatementFileView> page(Caller caller, Filter filter, @Nullable UUID before, int limit) {
        String state = filter.state() == null ? null : filter.state().name();
        List<StatementFileView> rows = sql.list(
                PAGE,
                select -> {
                    select.setString(1, StatementUploads.bankCode(caller));
                    select.setObject(2, before);
                    select.setObject(3, before);
                    select.setString(4, state);
                    select.setString(5, state);
                    select.setString(6, filter.account());
                    select.setString(7, filter.account());
                    select.setInt(8, limit + 1);
                },
                this::view);
        return Page.of(rows, limit, row -> Cursor.encode(row.id().value()));
    }

    /** @throws ProblemException {@code NOT_FOUND} for all but the caller's bank's own */
    public StatementFileView get(Caller caller, StatementFileId id) {
        return sql
                .list(
                        GET,
                        select -> {
                            select.setObject(1, id.value());
                            select.setString(2, StatementUploads.bankCode(caller));
                        },
                        this::view)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** The first statements of a file. */
    public List<StatementView> statements(Caller caller, StatementFileId id) {
        get(caller, id);
        List<StatementView> plain = sql.list(STATEMENTS, select -> bind(select, id), row -> statement(row, null));
        Map<StatementId, Seam> seams = balances
                .seams(plain.stream().map(StatementView::account).toList())
                .stream()
                .collect(Collectors.toMap(Seam::statement, Function.identity()));
        return seams.isEmpty()
                ? plain
                : sql.list(STATEMENTS, select -> bind(select, id), row -> statement(row, seams.get(id(row))));
    }

    /** The first lines of a file that added nothing. */
    public List<ExceptedLine> exceptions(Caller caller, StatementFileId id) {
        get(caller, id);
        return sql.list(
                EXCEPTIONS,
                select -> bind(select, id),
                row -> new ExceptedLine(
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        row.getInt("ordinal"),
                        LineOutcome.valueOf(row.getString("outcome")),
                        row.getString("code"),
                        line(row.getObject("line_id", UUID.class))));
    }

    /** How many lines of a file added nothing, by what they were. */
    public Map<LineOutcome, Long> exceptionCounts(Caller caller, StatementFileId id) {
        get(caller, id);
        return sql
                .list(
                        COUNTS,
                        select -> select.setObject(1, id.value()),
                        row -> Map.entry(LineOutcome.valueOf(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How a file stands that this node itself took in. */
    record Standing(FileState state, List<FileProblem> problems) {}

    Standing standing(StatementFileId id) {
        return sql.list(
                        STATE,
                        select -> select.setObject(1, id.value()),
                        row -> new Standing(FileState.valueOf(row.getString(1)), problems(row.getString(2))))
                .get(0);
    }

    private static void bind(PreparedStatement select, StatementFileId id) throws SQLException {
        select.setObject(1, id.value());
        select.setInt(2, PARTS_MAX);
    }

    private StatementFileView view(ResultSet row) throws SQLException {
        return new StatementFileView(
                new StatementFileId(row.getObject("id", UUID.class)),
                FileFormat.valueOf(row.getString("format")),
                row.getString("mapping"),
                FileState.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("received_bytes"),
                row.getLong("read_bytes"),
                row.getLong("lines"),
                row.getLong("lines_done"),
                row.getLong("lines_matched"),
                problems(row.getString("problems")));
    }

    private static StatementId id(ResultSet row) throws SQLException {
        return new StatementId(row.getObject("id", UUID.class));
    }

    private static StatementView statement(ResultSet row, @Nullable Seam seam) throws SQLException {
        String currency = row.getString("currency");
        return new StatementView(
                id(row),
                row.getString("account"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getObject("sequence", Integer.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                money(row.getObject("opening_minor", Long.class), currency),
                money(row.getObject("closing_minor", Long.class), currency),
                row.getInt("lines"),
                row.getInt("done"),
                row.getInt("matched"),
                row.getObject("booked_at") != null,
                seam);
    }

    private static @Nullable Money money(@Nullable Long minor, String currency) {
        return minor == null ? null : new Money(minor, currency);
    }

    private static @Nullable LineId line(@Nullable UUID id) {
        return id == null ? null : new LineId(id);
    }

    private List<FileProblem> problems(@Nullable String written) {
        if (written == null) {
            return List.of();
        }
        try {
            return Objects.requireNonNull(json.readValue(written, new TypeReference<List<FileProblem>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
