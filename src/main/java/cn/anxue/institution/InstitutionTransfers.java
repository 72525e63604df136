package cn.anxue.institution;

import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Hands single institutions over from one authority to another, by an agreement both have signed on paper (移交协议). */
@ApplicationScoped
public class InstitutionTransfers {
    private final InstitutionRegister register;
    private final InstitutionRecords records;
    private final Handovers handovers;

    InstitutionTransfers(InstitutionRegister register, InstitutionRecords records, Handovers handovers) {
        this.register = register;
        this.records = records;
        this.handovers = handovers;
    }

    /** Done by the side that gives it away; from that day the other side acts, and both find the handover on record. */
    @Transactional
    public OversightView transfer(Caller caller, InstitutionId id, Handover handover) {
        requireRight(caller, id, handover.relation());
        return handovers.carryOut(caller, id, handover);
    }

    /** Oldest first; for everyone who looks after it or once did. */
    @Transactional
    public List<OversightView> history(Caller caller, InstitutionId id) {
        register.requireSightOnce(caller, id);
        return records.oversights.history(id);
    }

    private void requireRight(Caller caller, InstitutionId id, Relation relation) {
        switch (relation) {
            case COMPETENT_AUTHORITY -> register.requireCompetence(caller, id);
            case DEPOSIT_SUPERVISOR -> register.requireSupervision(caller, id);
        }
    }
}
