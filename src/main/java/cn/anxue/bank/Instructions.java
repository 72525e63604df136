package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.OutflowKind;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of instructions, read and written in lists. */
@ApplicationScoped
class Instructions {
    private static final String COLUMNS = """
            select id, source_id, bank_code, from_account, payee_bank_name, payee_account, payee_name, amount_minor,
                currency, purpose, state, instructed_at
            from bank_instruction
            """;
    private static final String LOCK = COLUMNS + " where id = any(?) order by id for update";
    private static final String PAGE = COLUMNS + """
             where bank_code = ? and (?::text is null or state = ?) and (?::uuid is null or id > ?) order by id limit ?
            """;
    private static final String INSERT = """
            insert into bank_instruction (id, source_id, institution_id, bank_code, from_account, payee_bank_name,
                payee_account, payee_name, amount_minor, currency, purpose, state, instructed_at, version)
            select id, source_id, institution_id, bank_code, from_account, payee_bank_name, payee_account, payee_name,
                amount_minor, currency, purpose, 'READY', ?, 0
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bigint[], ?::text[], ?::text[]) as r (id, source_id, institution_id, bank_code, from_account,
                payee_bank_name, payee_account, payee_name, amount_minor, currency, purpose)
            """;
    private static final String BECOME =
            "update bank_instruction set state = ?, version = version + 1 where id = any(?)";

    private final Sql sql;

    Instructions(Sql sql) {
        this.sql = sql;
    }

    /** A new instruction and the institution whose money it moves. */
    record Given(Instruction instruction, UUID institutionId) {}

    void insert(List<Given> given) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, given.get(0).instruction().instructedAt().atOffset(ZoneOffset.UTC));
            Columns.from(statement, 2, given)
                    .uuid(one -> one.instruction().id().value())
                    .uuid(one -> one.instruction().outflow().value())
                    .uuid(Given::institutionId)
                    .text(one -> one.instruction().bankCode())
                    .text(one -> one.instruction().fromAccount())
                    .text(one -> one.instruction().payee().bankName())
                    .text(one -> one.instruction().payee().account())
                    .text(one -> one.instruction().payee().name())
                    .bigint(one -> one.instruction().amount().minor())
                    .text(one -> one.instruction().amount().currency())
                    .text(one -> one.instruction().purpose().name());
        });
    }

    /** Those of the ids that exist, locked until the database transaction ends, so that each is executed once. */
    Map<UUID, Instruction> lock(Collection<UUID> ids) {
        Map<UUID, Instruction> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(LOCK, statement -> Columns.of(statement, ids).uuid(id -> id), Instructions::read)
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
                Instructions::read);
    }

    private static Instruction read(ResultSet row) throws SQLException {
        return new Instruction(
                new InstructionId(row.getObject("id", UUID.class)),
                new OutflowId(row.getObject("source_id", UUID.class)),
                row.getString("bank_code"),
                row.getString("from_account"),
                new Payee(
                        row.getString("payee_bank_name"), row.getString("payee_account"), row.getString("payee_name")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                OutflowKind.valueOf(row.getString("purpose")),
                InstructionState.valueOf(row.getString("state")),
                row.getObject("instructed_at", OffsetDateTime.class).toInstant());
    }
}
