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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of statements while their lines are booked. */
@ApplicationScoped
class Bookings {
    private static final int FILES_MAX = 20;
    private static final int STATEMENTS_AT_ONCE = 100;
    private static final int LINES_PLANNED_FOR = 100_000;
    private static final String OPEN = """
            select f.* from bank_statement_file f
            where f.state = 'READ' and not f.id = any(?) and (?::uuid is null or f.id = ?)
            order by f.changed_at, f.id limit ?
            """;
    /** Of statements that cover the same days the one that came first is booked first, so that the others can be met with it. */
    private static final String TAKE = """
            select s.id, s.lines - s.done as left_over from bank_statement s
            where s.file_id = ? and s.done < s.lines and not s.id = any(?) and (s.kind <> 'STATEMENT' or not exists (
                select from bank_statement e where e.account = s.account and e.kind = 'STATEMENT' and e.to_on >= s.from_on
                    and e.from_on <= s.to_on and e.done < e.lines and e.id < s.id))
            order by s.number limit ?
            for update skip locked
            """;

    private static final String NEXT = """
            select s.id as statement_id, s.account, s.currency, s.kind, s.newest_first, s.lines as statement_lines, s.done,
                b.id, b.lines, b.sealed
            from (
                select id, number, sum(lines) over (order by number) as upto from (
                    select b.id, b.lines, row_number() over (
                        order by s.number, case when s.newest_first then -b.number else b.number end) as number
                    from bank_statement_block b join bank_statement s on s.id = b.statement_id
                    where b.file_id = ? and b.statement_id = any(?)) w) o
            join bank_statement_block b on b.id = o.id
            join bank_statement s on s.id = b.statement_id
            where o.upto <= ? order by o.number
            """;
    private static final String PLAN_ANEW = "discard plans";
    private static final String ADVANCE = """
            update bank_statement s set done = s.done + w.done, matched = s.matched + w.matched
            from unnest(?::uuid[], ?::int[], ?::int[]) as w (id, done, matched) where s.id = w.id
            """;
    private static final String REMOVE = "delete from bank_statement_block where id = any(?)";
    private static final String BOOKED = """
            with whole as (
                update bank_statement set booked_at = now() where id = any(?) and booked_at is null and done = lines
                returning id, account, kind, from_on, to_on)
            select * from whole where kind = 'STATEMENT'
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

    /** How many lines of a statement are left to be booked. */
    private record Left(UUID statement, int lines) {}

    /** How many lines of a statement a step has brought further. */
    record Advance(StatementId statement, int done, int matched) {}

    /** A line that added nothing, by its place in the statement as the bank sent it. */
    record Excepted(StatementId statement, int ordinal, LineAnswer answer) {}

    /** Files whose lines wait to be booked, the one that has waited longest first. */
    List<WaitingFile> open(Collection<StatementFileId> others, @Nullable StatementFileId one) {
        UUID id = one == null ? null : one.value();
        return sql.list(
                OPEN,
                select -> {
                    select.setArray(
                            1,
                            ids(
                                    select,
                                    others.stream().map(StatementFileId::value).toList()));
                    select.setObject(2, id);
                    select.setObject(3, id);
                    select.setInt(4, FILES_MAX);
                },
                WaitingFile::read);
    }

    /**
     * The next statements of a file that nobody else is booking, kept from all others until the database transaction ends:
     * one that is long, or as many short ones as make a list together. The rest is left to whoever works beside.
     */
    List<UUID> take(StatementFileId file, int linesMax) {
        List<UUID> taken = new ArrayList<>();
        long lines = 0;
        for (int some = 1; lines < linesMax; some = alike(taken.size(), lines, linesMax - lines)) {
            List<Left> found = take(file, taken, some);
            if (found.isEmpty()) {
                break;
            }
            for (Left one : found) {
                taken.add(one.statement());
                lines += one.lines();
            }
        }
        return taken;
    }

    /** How many statements as long as those taken so far make up the lines that are wanted. */
    static int alike(int taken, long lines, long wanted) {
        return (int) Math.max(1, Math.min(STATEMENTS_AT_ONCE, wanted * taken / lines));
    }

    private List<Left> take(StatementFileId file, List<UUID> taken, int some) {
        return sql.list(
                TAKE,
                select -> {
                    select.setObject(1, file.value());
                    select.setArray(2, ids(select, taken));
                    select.setInt(3, some);
                },
                row -> new Left(row.getObject(1, UUID.class), row.getInt(2)));
    }

    /** Plans kept from when tables were small read them whole for every line: none is used for the first lists of a file. */
    void planAnew(WaitingFile file) {
        if (file.linesDone() < LINES_PLANNED_FOR) {
            sql.update(PLAN_ANEW, discard -> {});
        }
    }

    List<NextBlock> next(StatementFileId file, List<UUID> statements, int linesMax) {
        return sql.list(
                NEXT,
                select -> {
                    select.setObject(1, file.value());
                    select.setArray(2, ids(select, statements));
                    select.setInt(3, linesMax);
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

    /** Of these the statements that have become whole; reports and notices are none. */
    List<BookedStatement> whole(List<UUID> statements) {
        return sql.list(BOOKED, update -> update.setArray(1, ids(update, statements)), BookedStatement::read);
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
