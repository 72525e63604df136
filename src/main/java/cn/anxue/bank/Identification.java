package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An officer says where an unidentified credit belongs: once, by an act of its own. */
@ApplicationScoped
@Transactional
public class Identification {
    private static final String INSERT = """
            insert into bank_line_identification (line_id, placement, reason, identified_by) values (?, ?, ?, ?)
            on conflict on constraint bank_line_identification_pk do nothing
            """;

    private final BookedLines lines;
    private final InstitutionRegister institutions;
    private final Ledger ledger;
    private final Consequence consequence;
    private final Sql sql;

    Identification(
            BookedLines lines, InstitutionRegister institutions, Ledger ledger, Consequence consequence, Sql sql) {
        this.lines = lines;
        this.institutions = institutions;
        this.ledger = ledger;
        this.consequence = consequence;
        this.sql = sql;
    }

    /** What follows from an identification. */
    @ApplicationScoped
    static class Consequence {
        private final DepositStandings standings;
        private final AuditTrail audit;

        Consequence(DepositStandings standings, AuditTrail audit) {
            this.standings = standings;
            this.audit = audit;
        }

        void of(Caller caller, LineId line, InstitutionId institution, String regionCode) {
            standings.moved(List.of(institution));
            audit.recordAll(List.of(new AuditTrail.Row(
                    caller, "bank.line_identified", "bank_line", line.value(), List.of("placement"), regionCode)));
        }
    }

    /**
     * @param placement {@code DEPOSIT_PRINCIPAL} (deposit accounts only) or {@code INTEREST}
     * @param on the day of the act; not before the line was booked
     * @throws ProblemException where the line is not, or no longer, unidentified
     */
    public BookedLine identify(Caller caller, LineId id, Placement placement, String reason, LocalDate on) {
        BookedLines.Found found = lines.get(id);
        InstitutionId institution = found.line().institution();
        institutions.requireSupervision(caller, institution);
        boolean fits = placement == Placement.INTEREST
                || placement == Placement.DEPOSIT_PRINCIPAL && found.purpose() == Purpose.DEPOSIT;
        if (!fits) {
            throw new ProblemException(BankProblem.LINE_NOT_PLACEABLE, "/placement", Map.of("placement", placement));
        }
        int identified = sql.update(INSERT, statement -> {
            statement.setObject(1, id.value());
            statement.setString(2, placement.name());
            statement.setString(3, reason);
            statement.setObject(4, caller.id().value());
        });
        if (identified == 0 || found.line().placement() != Placement.UNIDENTIFIED) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        requireKept(id);
        Entry entry = new Entry(
                DepositBooks.unidentified(found.purpose()),
                PlacementRules.liability(found.purpose(), placement),
                found.line().amount(),
                placement);
        ledger.record(List.of(new Act(ActId.next(), DepositBooks.holder(institution), on, entry)))
                .get(0)
                .orThrow();
        // Asked under the lock on the unidentified money, which a reversal takes as well.
        requireKept(id);
        consequence.of(caller, id, institution, institutions.view(institution).regionCode());
        return lines.get(id).line();
    }

    private void requireKept(LineId id) {
        if (!lines.isKept(id)) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
    }
}
