package cn.anxue.institution.transfer;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Handover;
import cn.anxue.institution.Handovers;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Carries an agreement out on its day: the relations move, the list of what is open is kept as it was. */
@ApplicationScoped
class TransferExecution {
    private final InstitutionRegister institutions;
    private final Handovers handovers;
    private final HandoverList list;
    private final TransferTrail trail;
    private final Today today;

    TransferExecution(
            InstitutionRegister institutions,
            Handovers handovers,
            HandoverList list,
            TransferTrail trail,
            Today today) {
        this.institutions = institutions;
        this.handovers = handovers;
        this.list = list;
        this.trail = trail;
        this.today = today;
    }

    void carryOut(Caller caller, Transfer agreed) {
        LocalDate on = today.date();
        Map<UUID, List<FileLine>> files =
                list.of(agreed.lines().stream().map(TransferLine::institutionId).toList());
        List<TransferLine> ended = new ArrayList<>();
        for (TransferLine line : agreed.lines()) {
            ended.add(line.ended(
                    handOver(caller, agreed, line, on), files.getOrDefault(line.institutionId(), List.of())));
        }
        agreed.carryOut(on, ended);
        trail.record(caller, agreed, "carried_out");
    }

    private TransferLine.Outcome handOver(Caller caller, Transfer agreed, TransferLine line, LocalDate on) {
        InstitutionId id = new InstitutionId(line.institutionId());
        InstitutionView view = institutions.view(id);
        if (!view.competentAuthorityId().equals(agreed.from())) {
            return TransferLine.Outcome.NOT_OURS_ANY_MORE;
        }
        handovers.carryOut(caller, id, handover(agreed, Relation.COMPETENT_AUTHORITY, on));
        if (agreed.depositToo() && view.depositSupervisorId().equals(agreed.from())) {
            handovers.carryOut(caller, id, handover(agreed, Relation.DEPOSIT_SUPERVISOR, on));
        }
        return TransferLine.Outcome.HANDED_OVER;
    }

    private static Handover handover(Transfer agreed, Relation relation, LocalDate on) {
        return new Handover(relation, agreed.to(), agreed.agreementNumber(), on);
    }
}
