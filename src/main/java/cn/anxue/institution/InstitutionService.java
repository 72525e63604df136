package cn.anxue.institution;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Enters institutions on the register; competence and deposit go to the education authority nearest to their region. */
@ApplicationScoped
public class InstitutionService {
    private final InstitutionRecords records;
    private final RegistrationGate gate;
    private final AuditTrail audit;
    private final Today today;
    private final Event<InstitutionsRegistered> registered;

    InstitutionService(
            InstitutionRecords records,
            RegistrationGate gate,
            AuditTrail audit,
            Today today,
            Event<InstitutionsRegistered> registered) {
        this.records = records;
        this.gate = gate;
        this.audit = audit;
        this.today = today;
        this.registered = registered;
    }

    @Transactional
    public InstitutionId register(Caller caller, Registration registration) {
        return register(caller, registration, new Violations());
    }

    /** @param found what could not even be read of the request, to be complained of together with the rest */
    @Transactional
    public InstitutionId register(Caller caller, Registration registration, Violations found) {
        var checked = gate.check(caller, List.of(registration), i -> "", found);
        found.throwIfAny();
        return enter(caller, checked).get(0);
    }

    /** Registers all or none; the pointer of a problem begins with the position in the list. */
    @Transactional
    public List<InstitutionId> registerAll(Caller caller, List<Registration> registrations) {
        var found = new Violations();
        var checked = gate.check(caller, registrations, i -> "/" + i, found);
        found.throwIfAny();
        return enter(caller, checked);
    }

    private List<InstitutionId> enter(Caller caller, List<RegistrationRules> checked) {
        var rows = new ArrayList<AuditTrail.Row>();
        var ids = new ArrayList<InstitutionId>();
        for (var one : checked) {
            var id = enter(one);
            ids.add(id);
            rows.add(new AuditTrail.Row(
                    caller, "institution.registered", "institution", id.value(), List.of(), one.regionCode()));
        }
        records.institutions.flush();
        audit.recordAll(rows);
        registered.fire(new InstitutionsRegistered(List.copyOf(ids)));
        return ids;
    }

    private InstitutionId enter(RegistrationRules checked) {
        var id = InstitutionId.next();
        var now = today.now();
        var on = checked.registeredOn();
        records.institutions.persist(new Institution(id, checked.uscc(), checked.particulars(), on, now));
        var authority = gate.education(checked.regionCode());
        for (var relation : Relation.values()) {
            records.oversights.persist(new Oversight(id, relation, authority, null, on, now));
        }
        records.formerNames.keep(id, checked.formerNames());
        records.events.record(id, new HistoryEntry(EventKind.REGISTERED, on, "", null, now));
        return id;
    }
}
