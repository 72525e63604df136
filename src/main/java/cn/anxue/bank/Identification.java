package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
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
    private final DepositIdentification deposits;
    private final FeeIdentification fees;
    private final AuditTrail audit;

    Identification(
            BookedLines lines,
            InstitutionRegister institutions,
            DepositIdentification deposits,
            FeeIdentification fees,
            AuditTrail audit) {
        this.lines = lines;
        this.institutions = institutions;
        this.deposits = deposits;
        this.fees = fees;
        this.audit = audit;
    }

    /**
     * @param on the day of the act; not before the line was booked
     * @throws ProblemException where nothing of the line is unidentified, or no longer, or it does not belong there
     */
    public BookedLine identify(Caller caller, LineId id, AskedIdentification asked, LocalDate on) {
        BookedLines.Found found = lines.get(id);
        InstitutionId institution = found.line().institution();
        institutions.requireSupervision(caller, institution);
        switch (found.purpose()) {
            case DEPOSIT -> deposits.place(caller, found.line(), asked, on);
            case FEE -> fees.place(caller, found.line(), asked, on);
        }
        String region = institutions.view(institution).regionCode();
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "bank.line_identified", "bank_line", id.value(), List.of("placement"), region)));
        return lines.get(id).line();
    }
}
