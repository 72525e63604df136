package cn.anxue.bank.identification;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.LineId;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** An officer of the supervising authority says where an unidentified credit belongs, by an act of its own. */
@ApplicationScoped
@Transactional
public class Identification {
    private final BookedLines lines;
    private final InstitutionRegister institutions;
    private final Places places;
    private final AuditTrail audit;

    Identification(BookedLines lines, InstitutionRegister institutions, Places places, AuditTrail audit) {
        this.lines = lines;
        this.institutions = institutions;
        this.places = places;
        this.audit = audit;
    }

    /** Where the money may go, by what it is and by the account it is on. */
    @ApplicationScoped
    static class Places {
        private final WholeIdentification whole;
        private final FeeIdentification fees;
        private final TransferIdentification transfers;
        private final MissingCover cover;

        Places(
                WholeIdentification whole,
                FeeIdentification fees,
                TransferIdentification transfers,
                MissingCover cover) {
            this.cover = cover;
            this.whole = whole;
            this.fees = fees;
            this.transfers = transfers;
        }

        void place(Caller caller, BookedLines.Found found, AskedIdentification asked, LocalDate on) {
            if (asked.placement() == AskedPlacement.TRANSFER) {
                transfers.place(caller, found, asked, on);
                return;
            }
            if (asked.placement() == AskedPlacement.MISSING_COVERED) {
                cover.place(caller, found, asked, on);
                return;
            }
            switch (found.purpose()) {
                case DEPOSIT, SERVICE -> whole.place(caller, found, asked, on);
                case FEE -> fees.place(caller, found.line(), asked, on);
            }
        }
    }

    /**
     * @param on the day of the act; not before the line was booked
     * @throws ProblemException where nothing of the line is unidentified, or no longer, or it does not belong there
     */
    public BookedLine identify(Caller caller, LineId id, AskedIdentification asked, LocalDate on) {
        BookedLines.Found found = lines.get(id);
        InstitutionId institution = found.line().institution();
        institutions.requireSupervision(caller, institution);
        places.place(caller, found, asked, on);
        String region = institutions.holder(institution).regionCode();
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "bank.line_identified", "bank_line", id.value(), List.of("placement"), region)));
        return lines.get(id).line();
    }
}
