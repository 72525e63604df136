package cn.anxue.bank;

import cn.anxue.batch.Sql;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.identity.ActorId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What identifying sets in motion: entries, payments, payouts. */
@ApplicationScoped
public class FeeMoves {
    private static final String NOTE_INTEREST = """
            insert into bank_line_identification (line_id, placement, reason, identified_by)
            select l.id, 'INTEREST', ?, ? from bank_line l left join bank_line_identification i on i.line_id = l.id
                where l.id = ? and coalesce(i.placement, l.placement) = 'UNIDENTIFIED'
            on conflict on constraint bank_line_identification_pk do update
                set placement = excluded.placement, reason = excluded.reason, identified_by = excluded.identified_by,
                    identified_at = now()
            """;

    private final Ledger ledger;
    private final Payments payments;
    private final Payouts payouts;
    private final Sql sql;

    FeeMoves(Ledger ledger, Payments payments, Payouts payouts, Sql sql) {
        this.ledger = ledger;
        this.payments = payments;
        this.payouts = payouts;
        this.sql = sql;
    }

    public void book(Act act) {
        ledger.record(List.of(act)).get(0).orThrow();
    }

    /** All or nothing. */
    public void bookAll(List<Act> acts) {
        ledger.record(acts).forEach(Answer::orThrow);
    }

    public Payments payments() {
        return payments;
    }

    /** Calls off what would take it away, where that still waits. */
    public void keepHere(PayoutKind kind, UUID source) {
        payouts.cancel(kind, List.of(source));
    }

    public PayoutId prepare(PayoutDraft draft) {
        return payouts.prepare(List.of(draft)).get(0);
    }

    /** A line that was interest as a whole is taken back from there. */
    public void noteInterest(LineId line, String reason, ActorId by) {
        sql.update(NOTE_INTEREST, statement -> {
            statement.setString(1, reason);
            statement.setObject(2, by.value());
            statement.setObject(3, line.value());
        });
    }
}
