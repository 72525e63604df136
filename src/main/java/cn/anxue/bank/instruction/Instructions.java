package cn.anxue.bank.instruction;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of instructions, read in lists. One whose lease has ended, and of which the bank has said nothing, is READY. */
@ApplicationScoped
public class Instructions {
    private static final String COLUMNS = """
            select i.id, i.source_id, i.bank_code, i.from_account, i.to_account, i.payee_bank_name, i.payee_account,
                i.payee_name, i.payee, i.amount_minor, i.currency, i.purpose, i.state, i.booked, i.instructed_at,
                i.requested_on, i.times_taken, i.claimed_until, i.claim_id, i.said, i.said_at, i.refused_reason,
                i.contradicted, i.arrived
            from bank_instruction i
            """;
    public static final String PAYEE_PURPOSE = "bank_instruction.payee";
    private static final String LOCK = COLUMNS + " where i.id = any(?) order by i.id for update";
    private static final String LOCK_SOURCES = COLUMNS + " where i.source_id = any(?) order by i.id for update";
    private static final String FIND = COLUMNS + " where i.id = any(?) order by i.id";
    private static final String PAGE = COLUMNS + """
             where i.bank_code = ? and (?::uuid is null or i.id > ?)
                and (?::text is null or ? = case when i.state = 'TAKEN' and i.claimed_until <= ? then 'READY' else i.state end)
            order by i.id limit ?
            """;

    private final Sql sql;
    private final SealedPayees payees;
    private final Today today;

    Instructions(Sql sql, SealedPayees payees, Today today) {
        this.sql = sql;
        this.payees = payees;
        this.today = today;
    }

    /** Those of the ids that exist, locked until the database transaction ends, so that each is executed once. */
    public Map<UUID, Instruction> lock(Collection<UUID> ids) {
        Map<UUID, Instruction> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(LOCK, statement -> Columns.of(statement, ids).uuid(id -> id), this::read)
                    .forEach(instruction -> found.put(instruction.id().value(), instruction));
        }
        return found;
    }

    /** The instructions for these sources, locked. */
    List<Instruction> lockSources(Collection<UUID> sources) {
        return sources.isEmpty()
                ? List.of()
                : sql.list(
                        LOCK_SOURCES,
                        statement -> Columns.of(statement, sources).uuid(id -> id),
                        this::read);
    }

    /** Those of the ids that exist, in the order they were given. */
    List<Instruction> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(FIND, statement -> Columns.of(statement, ids).uuid(id -> id), this::read);
    }

    Optional<Instruction> find(InstructionId id) {
        return find(List.of(id.value())).stream().findFirst();
    }

    /** In the order they were given. */
    List<Instruction> page(String bankCode, @Nullable InstructionState state, @Nullable UUID after, int limit) {
        String wanted = state == null ? null : state.name();
        return sql.list(
                PAGE,
                statement -> {
                    statement.setString(1, bankCode);
                    statement.setObject(2, after);
                    statement.setObject(3, after);
                    statement.setString(4, wanted);
                    statement.setString(5, wanted);
                    statement.setObject(6, today.now().atOffset(ZoneOffset.UTC));
                    statement.setInt(7, limit);
                },
                this::read);
    }

    private Instruction read(ResultSet row) throws SQLException {
        Instruction.Course course = course(row);
        return new Instruction(
                new InstructionId(row.getObject("id", UUID.class)),
                row.getObject("source_id", UUID.class),
                row.getString("bank_code"),
                row.getString("from_account"),
                row.getString("to_account"),
                payee(row),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                InstructionPurpose.valueOf(row.getString("purpose")),
                state(InstructionState.valueOf(row.getString("state")), course),
                row.getBoolean("booked"),
                row.getObject("instructed_at", OffsetDateTime.class).toInstant(),
                row.getObject("requested_on", LocalDate.class),
                course);
    }

    private InstructionState state(InstructionState kept, Instruction.Course course) {
        Instant until = course.claimedUntil();
        boolean over = kept == InstructionState.TAKEN && until != null && !until.isAfter(today.now());
        return over ? InstructionState.READY : kept;
    }

    private static Instruction.Course course(ResultSet row) throws SQLException {
        String said = row.getString("said");
        return new Instruction.Course(
                row.getInt("times_taken"),
                instant(row, "claimed_until"),
                row.getObject("claim_id", UUID.class),
                said == null ? null : InstructionOutcome.valueOf(said),
                instant(row, "said_at"),
                row.getString("refused_reason"),
                row.getBoolean("contradicted"),
                row.getBoolean("arrived"));
    }

    private Payee payee(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("payee");
        return sealed == null
                ? new Payee(
                        row.getString("payee_bank_name"), row.getString("payee_account"), row.getString("payee_name"))
                : payees.open(sealed, PAYEE_PURPOSE);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
