package cn.anxue.bank;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionSources;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.outflow.Portion;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Credits by which payments came back before the bank had shown them paid: unidentified until the debit comes, and then put
 * where the payment's money had come from. Costs nothing for lists that execute nothing.
 */
@ApplicationScoped
class EarlyReturns {
    /** The first of each that nobody has placed, or is sending back. */
    private static final String FIND = """
            select distinct on (l.instruction_id) l.instruction_id, l.id, l.holder_id, a.purpose
            from bank_line l join deposit_account a on a.number = l.account
            left join bank_line_rest q on q.line_id = l.id
            where l.instruction_id = any(?) and l.placement = 'UNIDENTIFIED'
                and not exists (select from bank_line r where r.reverses_line_id = l.id)
                and not exists (select from bank_line_identification i where i.line_id = l.id)
                and (a.purpose <> 'FEE' or q.payout_id is null and q.left_minor = abs(l.amount_minor))
            order by l.instruction_id, l.id
            """;

    private static final String NOTE_PART = """
            insert into bank_line_placing (line_id, part, placement, amount_minor, reason, placed_by)
            values (?, 1, 'RETURNED', ?, ?, ?)
            """;
    private static final String NOTE_WHOLE = """
            insert into bank_line_identification (line_id, placement, reason, identified_by) values (?, 'RETURNED', ?, ?)
            """;
    private static final String REASON = "付款已退回";

    private final Ledger ledger;
    private final InstructionSources sources;
    private final LineRests rests;
    private final Sql sql;
    private final Today today;

    EarlyReturns(Ledger ledger, InstructionSources sources, LineRests rests, Sql sql, Today today) {
        this.ledger = ledger;
        this.sources = sources;
        this.rests = rests;
        this.sql = sql;
        this.today = today;
    }

    private record Early(LineId line, InstitutionId institution, Purpose purpose) {}

    /** @param executed instructions that lines have just shown to be paid */
    void follow(Collection<Instruction> executed) {
        if (executed.isEmpty()) {
            return;
        }
        Map<UUID, Early> early = find(executed);
        for (Instruction instruction : executed) {
            Early credit = early.get(instruction.id().value());
            if (credit != null) {
                tie(instruction, credit);
            }
        }
    }

    private Map<UUID, Early> find(Collection<Instruction> executed) {
        Map<UUID, Early> early = new HashMap<>();
        sql.list(
                        FIND,
                        select -> Columns.of(select, executed)
                                .uuid(instruction -> instruction.id().value()),
                        row -> Map.entry(
                                row.getObject("instruction_id", UUID.class),
                                new Early(
                                        new LineId(row.getObject("id", UUID.class)),
                                        new InstitutionId(row.getObject("holder_id", UUID.class)),
                                        Purpose.valueOf(row.getString("purpose")))))
                .forEach(found -> early.put(found.getKey(), found.getValue()));
        return early;
    }

    private void tie(Instruction instruction, Early credit) {
        List<Portion> portions = sources.portions(List.of(instruction)).getOrDefault(instruction.source(), List.of());
        if (portions.isEmpty()) {
            return;
        }
        String unidentified = DepositBooks.unidentified(credit.purpose());
        List<Entry> entries = portions.stream()
                .map(portion -> new Entry(unidentified, portion.path(), portion.amount(), Placement.RETURNED))
                .toList();
        ledger.record(List.of(new Act(ActId.next(), DepositBooks.holder(credit.institution()), today.date(), entries)))
                .get(0)
                .orThrow();
        note(credit, instruction.amount());
        sources.booked(List.of(instruction), InstructionState.RETURNED);
    }

    private void note(Early credit, Money amount) {
        if (credit.purpose() != Purpose.FEE) {
            sql.update(NOTE_WHOLE, insert -> {
                insert.setObject(1, credit.line().value());
                insert.setString(2, REASON);
                insert.setObject(3, Caller.SYSTEM.id().value());
            });
            return;
        }
        rests.take(List.of(new FeeShare.RestTaken(credit.line(), amount)));
        sql.update(NOTE_PART, insert -> {
            insert.setObject(1, credit.line().value());
            insert.setLong(2, amount.minor());
            insert.setString(3, REASON);
            insert.setObject(4, Caller.SYSTEM.id().value());
        });
    }
}
