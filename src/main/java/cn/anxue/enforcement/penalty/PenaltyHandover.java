package cn.anxue.enforcement.penalty;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionsHandedOver;
import cn.anxue.institution.OpenFile;
import cn.anxue.institution.OpenFiles;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Lets cases follow their institution to its new competent authority. */
@ApplicationScoped
class PenaltyHandover implements OpenFiles {
    private final PenaltyCases cases;
    private final PenaltyDesk desk;

    PenaltyHandover(PenaltyCases cases, PenaltyDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    void handedOver(@Observes InstitutionsHandedOver event) {
        for (InstitutionsHandedOver.HandedOver one : event.institutions()) {
            if (one.relation() == Relation.COMPETENT_AUTHORITY) {
                for (PenaltyCase file : cases.open(List.of(one.institution().value()))) {
                    file.handlerId = one.to();
                    desk.done(Caller.SYSTEM, file, "handed_over", "handlerId");
                }
            }
        }
    }

    @Override
    public List<OpenFile> of(Collection<InstitutionId> institutions) {
        List<UUID> ids = institutions.stream().map(InstitutionId::value).toList();
        return cases.open(ids).stream()
                .limit(NAMED_MAX)
                .map(PenaltyHandover::line)
                .toList();
    }

    private static OpenFile line(PenaltyCase file) {
        return new OpenFile(
                new InstitutionId(Objects.requireNonNull(file.subject().id())),
                Text.of("行政处罚案件", "Penalty case"),
                file.id().value(),
                file.number(),
                file.state().text(),
                file.filing().filedOn(),
                "/console/penalties/" + file.id());
    }
}
