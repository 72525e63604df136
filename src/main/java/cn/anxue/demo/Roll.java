package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionService;
import cn.anxue.institution.Uscc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo institutions by their codes, as registered. */
@ApplicationScoped
class Roll {
    private final InstitutionService service;
    private final InstitutionRegister register;
    private final Map<Uscc, InstitutionId> known = new ConcurrentHashMap<>();

    Roll(InstitutionService service, InstitutionRegister register) {
        this.service = service;
        this.register = register;
    }

    void register(Caller officer, List<PlannedInstitution> institutions) {
        service.registerAll(
                officer,
                institutions.stream().map(PlannedInstitution::registration).toList());
    }

    /** Looked up once, whichever start it was registered by. */
    InstitutionId idOf(PlannedInstitution institution) {
        return known.computeIfAbsent(
                institution.uscc(),
                uscc -> register.findByUscc(uscc).orElseThrow().id());
    }

    List<InstitutionId> idsOf(List<PlannedInstitution> institutions) {
        return institutions.stream().map(this::idOf).toList();
    }
}
