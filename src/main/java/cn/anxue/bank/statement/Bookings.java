package cn.anxue.bank.statement;

import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.StatementId;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of statements while their lines are booked. */
@ApplicationScoped
class Bookings {
    private static final String LOCK = """
            select f.* from bank_statement_file f
            where f.state = 'READ' and not f.id = any(?) and (?::uuid is null or f.id = ?)
            order by f.changed_at, f.id limit 1 for update skip locked
            """;
    private static final String NEXT = """
            select s.id as statement_id, s.account, s.currency, s.kind, s.newest_first, s.lines as statement_lines, s.done,
                b.id, b.lines, b.sealed
            from (
                select id, number, sum(lines) over (order by number) as upto from (
                    select b.id, b.lines, row_number() over (
                        order by s.number, case when s.newest_first then -b.number else b.number end) as number
                    from bank_statement_block b join bank_statement s on s.id = b.statement_id
                    where b.file_id = ?) w) o
            join bank_statement_block b on b.id = o.id
            join bank_statement s on s.id = b.statement_id
            where o.upto <= ? order by o.number
            """;
    private static final String ADVANCE = """
            update bank_statement s set done = s.done + w.done, matched = s.matched + w.matched
            from unnest(?::uuid[], ?::int[], ?::int[]) as w (id, done, matched) where s.id = w.id
            """;
    private static final String REMOVE = "delete from bank_statement_block where id = any(?)";
    private static final String BOOKED = """
            update bank_statement set booked_at = now() where file_id = ? and booked_at is null and done = lines
            returning id, account, kind, from_on, to_on
            """;
    private static final String ADVANCE_FILE = """
            update bank_statement_file set lines_done = lines_done + ?, lines_matched = lines_matched + ?, changed_at = now(),
                state = case when lines_done + ? = lines then 'MATCHED' else state end
            where id = ? and state = 'READ' returning state
            """;
    private static final String EXCEPT = """
            insert into bank_statement_exception (statement_id, ordinal, outcome, code, line_id)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::uuid[])
            """;

    private final Sql sql;

    Bookings(Sql sql) {
        this.sql = sql;
    }

    /** A block that is next to be booked, with the statement it is of. */
    record NextBlock(
            StatementId statement,
            String account,
            String currency,
            boolean confirms,
            boolean newestFirst,
            int statementLines,
            int done,
            UUID id,
            int lines,
            byte[] sealed) {
        static NextBlock read(ResultSet row) throws SQLException {
            return new NextBlock(
                    new StatementId(row.getObject("statement_id", UUID.class)),
                    row.getString("account"),
                    row.getString("currency"),
                    row.getString("kind").equals("STATEMENT"),
                    row.getBoolean("newest_first"),
                    row.getInt("statement_lines"),
                    row.getInt("done"),
                    row.getObject("id", UUID.class),
                    row.getInt("lines"),
                    row.getBytes("sealed"));
        }
    }

    /** How many lines of a statement a step has brought further. */
    record Advance(StatementId statement, int done, int matched) {}

    /** A line that added nothing, by its place in the statement as the bank sent it. */
    record Excepted(StatementId statement, int ordinal, LineAnswer answer) {}

    /** A statement all of whose lines are answered. */
    record Whole(
            StatementId id,
            String account,
            boolean confirms,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A file whose lines wait to be booked, kept from all other nodes until the database transaction ends. */
    Optional<WaitingFile> lock(Collection<StatementFileId> others, @Nullable StatementFileId one) {
        UUID id = one == null ? null : one.value();
        return sql
                .list(
                        LOCK,
                        select -> {
                            select.setArray(
                                    1,
                                    ids(
                                            select,
                                            others.stream()
                                                    .map(StatementFileId::value)
                                                    .toList()));
                            select.setObject(2, id);
                            select.setObject(3, id);
                        },
                        WaitingFile::read)
                .stream()
                .findFirst();
    }

    List<NextBlock> next(StatementFileId file, int linesMax) {
        return sql.list(
                NEXT,
                select -> {
                    select.setObject(1, file.value());
                    select.setInt(2, linesMax);
                },
                NextBlock::read);
    }

    void advance(List<Advance> advances) {
        sql.update(
                ADVANCE,
                update -> Columns.of(update, advances)
                        .uuid(one -> one.statement().value())
                        .integer(Advance::done)
                        .integer(Advance::matched));
    }

    void remove(List<UUID> blocks) {
        sql.update(REMOVE, delete -> delete.setArray(1, ids(delete, blocks)));
    }

    void except(List<Excepted> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sql.update(
                EXCEPT,
                insert -> Columns.of(insert, lines)
                        .uuid(one -> one.statement().value())
                        .integer(Excepted::ordinal)
                        .text(one -> one.answer().outcome().name())
                        .text(one -> one.answer().code())
                        .uuid(one -> id(one.answer().id())));
    }

    /** Statements that have become whole by this step. */
    List<Whole> whole(StatementFileId file) {
        return sql.list(
                BOOKED,
                update -> update.setObject(1, file.value()),
                row -> new Whole(
                        new StatementId(row.getObject("id", UUID.class)),
                        row.getString("account"),
                        row.getString("kind").equals("STATEMENT"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)));
    }

    /** Whether that was the file's last. */
    boolean advance(StatementFileId file, int done, int matched) {
        return sql.list(
                        ADVANCE_FILE,
                        update -> {
                            update.setLong(1, done);
                            update.setLong(2, matched);
                            update.setLong(3, done);
                            update.setObject(4, file.value());
                        },
                        row -> FileState.valueOf(row.getString(1)))
                .contains(FileState.MATCHED);
    }

    static boolean isAdded(LineAnswer answer) {
        return answer.outcome() == LineOutcome.BOOKED || answer.outcome() == LineOutcome.CONFIRMED;
    }

    private static @Nullable UUID id(@Nullable LineId line) {
        return line == null ? null : line.value();
    }

    private static Array ids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }
}
