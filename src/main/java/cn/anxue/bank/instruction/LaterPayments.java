package cn.anxue.bank.instruction;

import cn.anxue.bank.BankProblem;
import cn.anxue.batch.Sql;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Debits that nobody could explain, once two people have found which instruction each of them paid. */
@ApplicationScoped
@Transactional
public class LaterPayments {
    private static final String MISSING = """
            select l.account, abs(l.amount_minor) as amount_minor from bank_line l
            where l.id = ? and l.placement = 'MISSING'
                and not exists (select from bank_line r where r.reverses_line_id = l.id)
            """;
    private static final String MATCH = """
            insert into bank_line_match (line_id, number, kind, matched_id, amount_minor, currency, rule, weight)
            values (?, 1, 'INSTRUCTION', ?, ?, ?, 'PERSON', 100)
            """;

    private final Instructions instructions;
    private final InstructionSources sources;
    private final Sql sql;

    LaterPayments(Instructions instructions, InstructionSources sources, Sql sql) {
        this.instructions = instructions;
        this.sources = sources;
        this.sql = sql;
    }

    private record Debit(String account, long amountMinor) {
        static Debit read(ResultSet row) throws SQLException {
            return new Debit(row.getString("account"), row.getLong("amount_minor"));
        }
    }

    /** @throws ProblemException where the line is no unexplained debit of the instruction's account and amount */
    public void require(InstructionId id, UUID line) {
        locked(id, line);
    }

    /** The instruction has been paid by the line; what that does to the books is booked by whoever found it. */
    public void paidBy(InstructionId id, UUID line) {
        Instruction instruction = locked(id, line);
        sql.update(MATCH, insert -> {
            insert.setObject(1, line);
            insert.setObject(2, id.value());
            insert.setLong(3, instruction.amount().minor());
            insert.setString(4, instruction.amount().currency());
        });
        sources.booked(List.of(instruction), InstructionState.EXECUTED);
    }

    private Instruction locked(InstructionId id, UUID line) {
        Instruction instruction = instructions.lock(List.of(id.value())).get(id.value());
        Debit debit = sql.list(MISSING, select -> select.setObject(1, line), Debit::read).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        if (instruction == null || !instruction.fromAccount().equals(debit.account())) {
            throw new ProblemException(RequestProblem.NOT_FOUND, "/instruction", Map.of());
        }
        boolean fits = instruction.awaitsLineOn(debit.account())
                && instruction.amount().minor() == debit.amountMinor()
                && !instruction.purpose().isTransfer();
        if (!fits) {
            throw new ProblemException(
                    BankProblem.INSTRUCTION_STATE, "/instruction", Map.of("state", instruction.state()));
        }
        return instruction;
    }
}
