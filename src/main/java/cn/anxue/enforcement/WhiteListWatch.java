package cn.anxue.enforcement;

import cn.anxue.inspection.annual.AnnualResult;
import cn.anxue.inspection.annual.AnnualResultsPublished;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionsMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes institutions off the white list at once when something else says that they do not belong there. */
@ApplicationScoped
class WhiteListWatch {
    private static final Set<InstitutionMove> BREACHES = EnumSet.of(
            InstitutionMove.SUSPEND_ENROLMENT,
            InstitutionMove.SUSPEND_OPERATION,
            InstitutionMove.MARK_MISSING,
            InstitutionMove.REVOKE);

    private final ListObservations observations;

    WhiteListWatch(ListObservations observations) {
        this.observations = observations;
    }

    void moved(@Observes InstitutionsMoved moved) {
        moved.moves().stream()
                .filter(move -> BREACHES.contains(move.move()))
                .forEach(move -> observations.observeAll(List.of(move.id()), "依据" + move.decision()));
    }

    /** E27: while it corrects what the annual inspection found, it is on neither list. */
    void published(@Observes AnnualResultsPublished published) {
        for (AnnualResult result : published.results()) {
            if (!result.holds()) {
                observations.observeAll(
                        List.of(result.institution()),
                        result.year() + "年度年检" + result.result().text().zh());
            }
        }
    }
}
