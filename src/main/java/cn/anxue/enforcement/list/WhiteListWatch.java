package cn.anxue.enforcement.list;

import cn.anxue.inspection.annual.AnnualResult;
import cn.anxue.inspection.annual.AnnualResults;
import cn.anxue.inspection.annual.AnnualResultsPublished;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionsMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
    private final AnnualResults results;

    WhiteListWatch(ListObservations observations, AnnualResults results) {
        this.observations = observations;
        this.results = results;
    }

    void moved(@Observes InstitutionsMoved moved) {
        moved.moves().stream()
                .filter(move -> BREACHES.contains(move.move()))
                .forEach(move -> observations.observeAll(List.of(move.id()), "依据" + move.decision()));
    }

    /** E27: while it corrects what the annual inspection found, it is on neither list. */
    void published(@Observes AnnualResultsPublished published) {
        List<InstitutionId> institutions =
                published.results().stream().map(AnnualResult::institution).toList();
        Map<InstitutionId, AnnualResult> last = results.last(institutions);
        for (AnnualResult result : published.results()) {
            // An earlier year may be entered later.
            if (!result.holds() && result.equals(last.get(result.institution()))) {
                observations.observeAll(
                        List.of(result.institution()),
                        result.year() + "年度年检" + result.result().text().zh());
            }
        }
    }
}
