package cn.anxue.simulator;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.money.Money;
import cn.anxue.simulator.plan.InstructionFate;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.Scene.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The instructions the simulated bank took in hand, and what it does with each. */
@ApplicationScoped
@Transactional
public class TakenInstructions {
    static final String PAYEE_PURPOSE = "simulator_instruction.payee";

    private static final String INSERT = """
            insert into simulator_instruction
                (id, run_id, place, account, amount_minor, currency, payee, fate, taken_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Sql sql;
    private final Vault vault;

    TakenInstructions(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** An instruction in hand and the account it is paid from. */
    public record Taken(String account, Payment payment) {}

    /** One that is in hand already stays as it is. */
    void take(Run run, Collection<Instruction> claimed, LocalDate day) {
        long place = sql.list(
                        "select count(*) from simulator_instruction where run_id = ?",
                        select -> select.setObject(1, run.id()),
                        row -> row.getLong(1))
                .get(0);
        for (Instruction instruction : claimed) {
            place++;
            insert(run, instruction, place, day);
        }
    }

    private void insert(Run run, Instruction instruction, long place, LocalDate day) {
        Movement.Other payee = new Movement.Other(
                instruction.payee().name(), instruction.payee().account(), "代付");
        sql.update(INSERT, insert -> {
            insert.setObject(1, instruction.id().value());
            insert.setObject(2, run.id());
            insert.setLong(3, place);
            insert.setString(4, instruction.fromAccount());
            insert.setLong(5, instruction.amount().minor());
            insert.setString(6, instruction.amount().currency());
            insert.setBytes(7, OtherSide.write(payee, vault, PAYEE_PURPOSE));
            insert.setString(
                    8, InstructionFate.of(run.seed(), place, run.faults()).name());
            insert.setObject(9, day);
        });
    }

    /** All ever taken, in the order they were. */
    public List<Taken> all(Run run) {
        return list("select * from simulator_instruction where run_id = ? order by place", run);
    }

    /** Those that still move money. */
    List<Taken> open(Run run) {
        return list("""
                select * from simulator_instruction where run_id = ? and fate <> 'REFUSED'
                    and (paid_on is null or fate = 'RETURNED' and returned_on is null) order by place
                """, run);
    }

    void paid(Collection<UUID> instructions, LocalDate on) {
        mark("update simulator_instruction set paid_on = ? where id = any(?) and paid_on is null", instructions, on);
    }

    void returned(Collection<UUID> instructions, LocalDate on) {
        mark("update simulator_instruction set returned_on = ? where id = any(?)", instructions, on);
    }

    private void mark(String statement, Collection<UUID> instructions, LocalDate on) {
        sql.update(statement, update -> {
            update.setObject(1, on);
            update.setArray(2, update.getConnection().createArrayOf("uuid", instructions.toArray()));
        });
    }

    private List<Taken> list(String statement, Run run) {
        return sql.list(statement, select -> select.setObject(1, run.id()), this::read);
    }

    private Taken read(ResultSet row) throws SQLException {
        Payment payment = new Payment(
                row.getObject("id", UUID.class),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                OtherSide.read(row.getBytes("payee"), vault, PAYEE_PURPOSE),
                InstructionFate.valueOf(row.getString("fate")),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class));
        return new Taken(row.getString("account"), payment);
    }
}
