package cn.anxue.bank;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An unidentified credit on a deposit account: whole, once, to the principal or to interest. */
@ApplicationScoped
class DepositIdentification {
    private static final String INSERT = """
            insert into bank_line_identification (line_id, placement, reason, identified_by) values (?, ?, ?, ?)
            on conflict on constraint bank_line_identification_pk do update
                set placement = excluded.placement, reason = excluded.reason, identified_by = excluded.identified_by,
                    identified_at = now()
                where bank_line_identification.placement = 'UNIDENTIFIED'
            """;

    private final BookedLines lines;
    private final Ledger ledger;
    private final DepositStandings standings;
    private final Sql sql;

    DepositIdentification(BookedLines lines, Ledger ledger, DepositStandings standings, Sql sql) {
        this.lines = lines;
        this.ledger = ledger;
        this.standings = standings;
        this.sql = sql;
    }

    void place(Caller caller, BookedLine line, AskedIdentification asked, LocalDate on) {
        Placement placement = placement(asked.placement());
        int identified = sql.update(INSERT, statement -> {
            statement.setObject(1, line.id().value());
            statement.setString(2, placement.name());
            statement.setString(3, asked.reason());
            statement.setObject(4, caller.id().value());
        });
        if (identified == 0 || line.placement() != Placement.UNIDENTIFIED) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        requireKept(line.id());
        Entry entry = new Entry(
                DepositBooks.unidentified(Purpose.DEPOSIT),
                PlacementRules.liability(Purpose.DEPOSIT, placement),
                line.amount(),
                placement);
        ledger.record(List.of(new Act(ActId.next(), DepositBooks.holder(line.institution()), on, entry)))
                .get(0)
                .orThrow();
        // Asked under the lock on the unidentified money, which a reversal takes as well.
        requireKept(line.id());
        standings.moved(List.of(line.institution()));
    }

    private static Placement placement(AskedPlacement asked) {
        return switch (asked) {
            case DEPOSIT_PRINCIPAL -> Placement.DEPOSIT_PRINCIPAL;
            case INTEREST -> Placement.INTEREST;
            case FEE_PAYMENT, RETURN_TO_PAYER, TRANSFER ->
                throw new ProblemException(BankProblem.LINE_NOT_PLACEABLE, "/placement", Map.of("placement", asked));
        };
    }

    private void requireKept(LineId id) {
        if (!lines.isKept(id)) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
    }
}
