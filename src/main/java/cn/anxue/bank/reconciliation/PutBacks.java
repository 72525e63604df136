package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Credits nobody could place that turn out to be what the bank put back. */
@ApplicationScoped
class PutBacks {
    private static final String FREE_ON_FEES = """
            select l.booked_on from bank_line_rest q join bank_line l on l.id = q.line_id join deposit_account a on a.number = l.account
            where q.line_id = ? and q.holder_id = ? and a.purpose = 'FEE' and q.payout_id is null and q.left_minor >= ?
            """;
    /** A line on any other account is placed as a whole. */
    private static final String FREE_WHOLE = """
            select l.booked_on from bank_line l join deposit_account a on a.number = l.account
            where l.id = ? and l.holder_id = ? and a.purpose <> 'FEE' and abs(l.amount_minor) = ?
                and (l.placement = 'UNIDENTIFIED' or exists (
                    select from bank_line_identification i where i.line_id = l.id and i.placement = 'UNIDENTIFIED'))
                and not exists (
                    select from bank_line_identification i where i.line_id = l.id and i.placement <> 'UNIDENTIFIED')
                and not exists (select from bank_line r where r.reverses_line_id = l.id)
            """;

    private static final String TAKE_REST = """
            update bank_line_rest set left_minor = left_minor - ?
            where line_id = ? and payout_id is null and left_minor >= ?
            """;
    private static final String NOTE_PART = """
            insert into bank_line_placing (line_id, part, placement, amount_minor, reason, placed_by)
            select ?, 1 + greatest((select coalesce(max(part), 0) from fee_payment where line_id = ?),
                (select coalesce(max(part), 0) from bank_line_placing where line_id = ?)), 'PUT_BACK', ?, ?, ?
            """;
    private static final String NOTE_WHOLE = """
            insert into bank_line_identification (line_id, placement, reason, identified_by) values (?, 'PUT_BACK', ?, ?)
            on conflict on constraint bank_line_identification_pk do update
                set placement = excluded.placement, reason = excluded.reason, identified_by = excluded.identified_by,
                    identified_at = now()
                where bank_line_identification.placement = 'UNIDENTIFIED'
            """;

    private final Sql sql;

    PutBacks(Sql sql) {
        this.sql = sql;
    }

    /**
     * The day it was booked.
     *
     * @throws ProblemException where the line is no unplaced credit in that book, or does not cover the amount
     */
    LocalDate require(UUID line, Purpose purpose, UUID holder, Money amount) {
        String query = purpose == Purpose.FEE ? FREE_ON_FEES : FREE_WHOLE;
        List<LocalDate> found = sql.list(
                query,
                select -> {
                    select.setObject(1, line);
                    select.setObject(2, holder);
                    select.setLong(3, amount.minor());
                },
                row -> row.getObject("booked_on", LocalDate.class));
        requireFits(!found.isEmpty());
        return found.get(0);
    }

    /** The credit is placed: as much of it as had been missing. */
    void place(UUID line, Purpose purpose, Money amount, String reason, ActorId by) {
        switch (purpose) {
            case FEE -> {
                requireFits(sql.update(TAKE_REST, update -> {
                            update.setLong(1, amount.minor());
                            update.setObject(2, line);
                            update.setLong(3, amount.minor());
                        })
                        == 1);
                sql.update(NOTE_PART, insert -> {
                    insert.setObject(1, line);
                    insert.setObject(2, line);
                    insert.setObject(3, line);
                    insert.setLong(4, amount.minor());
                    insert.setString(5, reason);
                    insert.setObject(6, by.value());
                });
            }
            case DEPOSIT, SERVICE ->
                requireFits(sql.update(NOTE_WHOLE, insert -> {
                            insert.setObject(1, line);
                            insert.setString(2, reason);
                            insert.setObject(3, by.value());
                        })
                        == 1);
        }
    }

    private static void requireFits(boolean fits) {
        if (!fits) {
            throw new ProblemException(ReconciliationProblem.CREDIT_DOES_NOT_FIT, "/line", Map.of());
        }
    }
}
