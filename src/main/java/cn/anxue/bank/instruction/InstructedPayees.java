package cn.anxue.bank.instruction;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** People whom banks were told to pay; forgotten with what they were paid for. */
@ApplicationScoped
@Transactional
public class InstructedPayees implements PersonalRecords {
    private static final String FORGET =
            "update bank_instruction set payee = ? where payee is not null and source_id = any(?)";
    private static final String OF_ORDERS = """
            select p.id from fee_payout p join fee_refund_part r on r.id = p.source_id
            where p.kind = 'REFUND' and r.order_id = any(?)
            """;
    private static final String PAYEES = """
            select i.payee from bank_instruction i join fee_payout p on p.id = i.source_id
            join fee_refund_part r on r.id = p.source_id
            where p.kind = 'REFUND' and r.order_id = ? and i.payee is not null order by i.id
            """;

    private final SealedPayees payees;
    private final Sql sql;

    InstructedPayees(SealedPayees payees, Sql sql) {
        this.payees = payees;
        this.sql = sql;
    }

    @Override
    public String subject() {
        return OrderLooks.SUBJECT;
    }

    @Override
    public String part() {
        return "instructedPayees";
    }

    @Override
    public Object export(UUID subjectId) {
        return sql.list(
                PAYEES,
                select -> select.setObject(1, subjectId),
                row -> payees.open(row.getBytes(1), Instructions.PAYEE_PURPOSE));
    }

    @Override
    public void erase(Collection<UUID> subjectIds) {
        forget(sql.ids(OF_ORDERS, subjectIds));
    }

    /** Those paid by instructions for these sources: payouts, or outflows of a deposit. */
    public void forget(Collection<UUID> sources) {
        sql.update(FORGET, update -> {
            update.setBytes(1, payees.forgotten(Instructions.PAYEE_PURPOSE));
            Columns.from(update, 2, sources).uuid(id -> id);
        });
    }
}
