package cn.anxue.bank.instruction;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.OutflowsPaidAfterAll;
import cn.anxue.fee.payout.PaidAfterAll;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Lines that show payments which the bank had refused, or which were called off. What was given in their place is called off
 * first where no client has it in hand yet; then the old one is open again for the line to execute. Where the money has gone
 * another way already, the line is a second payment, and missing.
 */
@ApplicationScoped
public class Contradictions {
    /** Money sent back to its payer is left with its line again; it may have been placed elsewhere since. */
    private static final String PLACED_SINCE = """
            select p.id from fee_payout p where p.id = any(?) and p.kind = 'RETURN' and not exists (
                select from bank_line_rest q where q.line_id = p.source_id and q.payout_id is null
                    and q.left_minor >= p.amount_minor)
            """;

    private static final String SEND_BACK = """
            update bank_line_rest q set payout_id = p.id from fee_payout p
            where p.id = any(?) and p.kind = 'RETURN' and q.line_id = p.source_id
            """;
    private static final String MARK =
            "update bank_instruction set contradicted = true, version = version + 1 where id = any(?)";

    private static final String REASON = "原付款指令已由银行执行";

    private final PaidAfterAll payouts;
    private final OutflowsPaidAfterAll outflows;
    private final InstructionSources sources;
    private final Rivals rivals;
    private final Sql sql;

    Contradictions(
            PaidAfterAll payouts, OutflowsPaidAfterAll outflows, InstructionSources sources, Rivals rivals, Sql sql) {
        this.payouts = payouts;
        this.outflows = outflows;
        this.sources = sources;
        this.rivals = rivals;
        this.sql = sql;
    }

    /** Instructions given in place of ones that the bank paid after all. */
    @ApplicationScoped
    static class Rivals {
        private final Instructions instructions;
        private final InstructionStore store;

        Rivals(Instructions instructions, InstructionStore store) {
            this.instructions = instructions;
            this.store = store;
        }

        /** Calls off those that no client of the bank ever had in hand. */
        List<Instruction> callOff(Collection<UUID> sources) {
            List<Instruction> untaken = instructions.lockSources(sources).stream()
                    .filter(one -> one.state() == InstructionState.READY
                            && one.course().timesTaken() == 0)
                    .toList();
            if (!untaken.isEmpty()) {
                store.cancel(untaken.stream().map(Instruction::id).toList(), REASON, Caller.SYSTEM.id());
            }
            return untaken;
        }
    }

    /** Those that are open again. */
    public Set<InstructionId> reopen(Collection<Instruction> contradicted) {
        if (contradicted.isEmpty()) {
            return Set.of();
        }
        sql.update(
                MARK,
                update -> Columns.of(update, contradicted)
                        .uuid(instruction -> instruction.id().value()));
        Set<UUID> reopened = new HashSet<>();
        outflows.reopen(sources.deposits(contradicted)).stream()
                .map(OutflowId::value)
                .forEach(reopened::add);
        payouts(sources.fees(contradicted)).stream().map(PayoutId::value).forEach(reopened::add);
        Set<InstructionId> open = new HashSet<>();
        for (Instruction instruction : contradicted) {
            if (instruction.purpose().isTransfer() || reopened.contains(instruction.source())) {
                open.add(instruction.id());
            }
        }
        return open;
    }

    private Set<PayoutId> payouts(List<PayoutId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<PayoutId> standing = new HashSet<>(ids);
        sql.list(
                        PLACED_SINCE,
                        select -> Columns.of(select, ids).uuid(PayoutId::value),
                        row -> new PayoutId(row.getObject(1, UUID.class)))
                .forEach(standing::remove);
        List<Instruction> off = rivals.callOff(
                payouts.rivals(standing).stream().map(PayoutId::value).toList());
        if (!off.isEmpty()) {
            sources.tell(off, InstructionState.CANCELLED);
        }
        Set<PayoutId> reopened = payouts.reopen(standing);
        if (!reopened.isEmpty()) {
            sql.update(SEND_BACK, update -> Columns.of(update, reopened).uuid(PayoutId::value));
        }
        return reopened;
    }
}
