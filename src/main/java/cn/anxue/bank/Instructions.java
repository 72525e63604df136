package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of instructions, read and written in lists. */
@ApplicationScoped
class Instructions {
    private static final String COLUMNS = """
            select id, source_id, bank_code, from_account, payee_bank_name, payee_account, payee_name, payee,
                amount_minor, currency, purpose, state, booked, instructed_at, claimed_until
            from bank_instruction
            """;
    static final String PAYEE_PURPOSE = "bank_instruction.payee";
    private static final String LOCK = COLUMNS + " where id = any(?) order by id for update";
    private static final String PAGE = COLUMNS + """
             where bank_code = ? and (?::text is null or state = ?) and (?::uuid is null or id > ?) order by id limit ?
            """;
    private static final String INSERT = """
            insert into bank_instruction (id, source_id, institution_id, bank_code, from_account, payee_bank_name,
                payee_account, payee_name, payee, amount_minor, currency, purpose, state, instructed_at, version)
            select id, source_id, institution_id, bank_code, from_account, payee_bank_name, payee_account, payee_name,
                payee, amount_minor, currency, purpose, 'READY', ?, 0
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bytea[], ?::bigint[], ?::text[], ?::text[]) as r (id, source_id, institution_id, bank_code,
                from_account, payee_bank_name, payee_account, payee_name, payee, amount_minor, currency, purpose)
            """;
    private static final String BECOME =
            "update bank_instruction set state = ?, version = version + 1 where id = any(?)";
    private static final String BOOK =
            "update bank_instruction set state = ?, booked = true, version = version + 1 where id = any(?)";
    private static final String REFUSE = """
            update bank_instruction set state = 'REFUSED', refused_reason = ?, version = version + 1 where id = ?
            """;
    /** Two clients at once pass over each other's. */
    private static final String CLAIM = """
            with claimable as (
                select id from bank_instruction where bank_code = ? and state = 'READY'
                    and (claimed_until is null or claimed_until <= ?)
                order by id limit ? for update skip locked)
            update bank_instruction i set claimed_by = ?, claimed_until = ?, version = version + 1
            from claimable c where i.id = c.id
            returning i.id
            """;

    private static final String CLAIMED = COLUMNS + " where id = any(?) order by id";

    private final Sql sql;
    private final SealedPayees payees;

    Instructions(Sql sql, SealedPayees payees) {
        this.sql = sql;
        this.payees = payees;
    }

    /** A new instruction and the institution whose money it moves. */
    record Given(Instruction instruction, UUID institutionId) {}

    void insert(List<Given> given) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, given.get(0).instruction().instructedAt().atOffset(ZoneOffset.UTC));
            Columns.from(statement, 2, given)
                    .uuid(one -> one.instruction().id().value())
                    .uuid(one -> one.instruction().source())
                    .uuid(Given::institutionId)
                    .text(one -> one.instruction().bankCode())
                    .text(one -> one.instruction().fromAccount())
                    .text(one -> inClear(one, Payee::bankName))
                    .text(one -> inClear(one, Payee::account))
                    .text(one -> inClear(one, Payee::name))
                    .bytes(this::sealed)
                    .bigint(one -> one.instruction().amount().minor())
                    .text(one -> one.instruction().amount().currency())
                    .text(one -> one.instruction().purpose().name());
        });
    }

    /** Those of the ids that exist, locked until the database transaction ends, so that each is executed once. */
    Map<UUID, Instruction> lock(Collection<UUID> ids) {
        Map<UUID, Instruction> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(LOCK, statement -> Columns.of(statement, ids).uuid(id -> id), this::read)
                    .forEach(instruction -> found.put(instruction.id().value(), instruction));
        }
        return found;
    }

    void become(InstructionState state, Collection<InstructionId> ids) {
        sql.update(BECOME, statement -> {
            statement.setString(1, state.name());
            Columns.from(statement, 2, ids).uuid(InstructionId::value);
        });
    }

    /** Lines of the bank show it. */
    void book(InstructionState state, Collection<InstructionId> ids) {
        sql.update(BOOK, statement -> {
            statement.setString(1, state.name());
            Columns.from(statement, 2, ids).uuid(InstructionId::value);
        });
    }

    void refuse(InstructionId id, String reason) {
        sql.update(REFUSE, statement -> {
            statement.setString(1, reason);
            statement.setObject(2, id.value());
        });
    }

    /** Those that wait and are in nobody's hand now, given into the claimer's until the end of the lease. */
    List<Instruction> claim(String bankCode, ActorId claimer, int limit, Instant now, Instant until) {
        List<UUID> claimed = sql.list(
                CLAIM,
                statement -> {
                    statement.setString(1, bankCode);
                    statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                    statement.setInt(3, limit);
                    statement.setObject(4, claimer.value());
                    statement.setObject(5, until.atOffset(ZoneOffset.UTC));
                },
                row -> row.getObject(1, UUID.class));
        return claimed.isEmpty()
                ? List.of()
                : sql.list(CLAIMED, statement -> Columns.of(statement, claimed).uuid(id -> id), this::read);
    }

    /** Of one bank, in the order they were given. */
    List<Instruction> page(String bankCode, @Nullable InstructionState state, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                statement -> {
                    statement.setString(1, bankCode);
                    statement.setString(2, state == null ? null : state.name());
                    statement.setString(3, state == null ? null : state.name());
                    statement.setObject(4, after);
                    statement.setObject(5, after);
                    statement.setInt(6, limit);
                },
                this::read);
    }

    private static @Nullable String inClear(Given given, Function<Payee, @Nullable String> part) {
        Instruction instruction = given.instruction();
        return instruction.purpose().paysFamily() ? null : part.apply(instruction.payee());
    }

    private byte @Nullable [] sealed(Given given) {
        Instruction instruction = given.instruction();
        return instruction.purpose().paysFamily() ? payees.seal(instruction.payee(), PAYEE_PURPOSE) : null;
    }

    private Instruction read(ResultSet row) throws SQLException {
        return new Instruction(
                new InstructionId(row.getObject("id", UUID.class)),
                row.getObject("source_id", UUID.class),
                row.getString("bank_code"),
                row.getString("from_account"),
                payee(row),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                InstructionPurpose.valueOf(row.getString("purpose")),
                InstructionState.valueOf(row.getString("state")),
                row.getBoolean("booked"),
                row.getObject("instructed_at", OffsetDateTime.class).toInstant(),
                claimedUntil(row));
    }

    private Payee payee(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("payee");
        return sealed == null
                ? new Payee(
                        row.getString("payee_bank_name"), row.getString("payee_account"), row.getString("payee_name"))
                : payees.open(sealed, PAYEE_PURPOSE);
    }

    private static @Nullable Instant claimedUntil(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("claimed_until", OffsetDateTime.class);
        return until == null ? null : until.toInstant();
    }
}
