package cn.anxue.bank.identification;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.LineId;
import cn.anxue.bank.Placement;
import cn.anxue.bank.PlacementRules;
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

/** An unidentified credit on an account of a deposit or of a school: whole, once, to what it was paid for. */
@ApplicationScoped
class WholeIdentification {
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

    WholeIdentification(BookedLines lines, Ledger ledger, DepositStandings standings, Sql sql) {
        this.lines = lines;
        this.ledger = ledger;
        this.standings = standings;
        this.sql = sql;
    }

    void place(Caller caller, BookedLines.Found found, AskedIdentification asked, LocalDate on) {
        BookedLine line = found.line();
        Purpose purpose = found.purpose();
        Placement placement = placement(asked.placement(), purpose);
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
                DepositBooks.unidentified(purpose),
                PlacementRules.liability(purpose, placement),
                line.amount(),
                placement);
        ledger.record(List.of(new Act(ActId.next(), DepositBooks.holder(line.institution()), on, entry)))
                .get(0)
                .orThrow();
        // Asked under the lock on the unidentified money, which a reversal takes as well.
        requireKept(line.id());
        if (purpose == Purpose.DEPOSIT) {
            standings.moved(List.of(line.institution()));
        }
    }

    private static Placement placement(AskedPlacement asked, Purpose purpose) {
        Placement placement = switch (asked) {
            case DEPOSIT_PRINCIPAL -> purpose == Purpose.DEPOSIT ? Placement.DEPOSIT_PRINCIPAL : null;
            case SERVICE_FEE -> purpose == Purpose.SERVICE ? Placement.SERVICE_FEE : null;
            case SUBSIDY -> purpose == Purpose.SERVICE ? Placement.SUBSIDY : null;
            case INTEREST -> Placement.INTEREST;
            case FEE_PAYMENT, RETURN_TO_PAYER, MISSING_COVERED, TRANSFER -> null;
        };
        if (placement == null) {
            throw new ProblemException(BankProblem.LINE_NOT_PLACEABLE, "/placement", Map.of("placement", asked));
        }
        return placement;
    }

    private void requireKept(LineId id) {
        if (!lines.isKept(id)) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
    }
}
