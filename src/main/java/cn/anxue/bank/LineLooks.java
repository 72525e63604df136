package cn.anxue.bank;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.privacy.Look;
import cn.anxue.privacy.Looks;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows what a line says of people, to whoever sees the institution and gives a reason. The bank knows what it sent. */
@ApplicationScoped
@Transactional
public class LineLooks {
    /** What a look at a line is kept under. */
    public static final String SUBJECT = "bank_line";

    private static final List<String> FIELDS = List.of("counterpartyName", "counterpartyAccount", "remittance");

    private final BookedLines booked;
    private final LineStore lines;
    private final InstitutionRegister institutions;
    private final Looks looks;

    LineLooks(BookedLines booked, LineStore lines, InstitutionRegister institutions, Looks looks) {
        this.booked = booked;
        this.lines = lines;
        this.institutions = institutions;
        this.looks = looks;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where the institution is out of sight */
    public LineParticulars look(Caller caller, LineId id, String reason) {
        String region =
                institutions.get(caller, booked.get(id).line().institution()).regionCode();
        looks.record(caller, List.of(new Look(SUBJECT, id.value(), FIELDS, reason, region)));
        LineParticulars shown = lines.particulars(List.of(id)).get(id);
        if (shown == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return shown;
    }
}
