package cn.anxue.institution;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is stored of an institution, in one place for the acts. A singleton, for a proxy has no fields. */
@Singleton
class InstitutionRecords {
    final Institutions institutions;
    final Oversights oversights;
    final InstitutionEvents events;
    final FormerNames formerNames;

    InstitutionRecords(
            Institutions institutions, Oversights oversights, InstitutionEvents events, FormerNames formerNames) {
        this.institutions = institutions;
        this.oversights = oversights;
        this.events = events;
        this.formerNames = formerNames;
    }

    Institution lock(InstitutionId id) {
        return institutions.lock(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Locks it for a change that lies outside its own row and makes its version a new one. */
    Institution lockForward(InstitutionId id) {
        return institutions.lockForward(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    InstitutionView view(Institution institution) {
        return views(List.of(institution)).get(0);
    }

    /** In the order of the list, with two queries whatever its length. */
    List<InstitutionView> views(Collection<Institution> list) {
        var current = new HashMap<InstitutionId, Map<Relation, Oversight>>();
        oversights
                .current(list.stream().map(Institution::id).toList())
                .forEach(o -> current.computeIfAbsent(o.institution(), id -> new EnumMap<>(Relation.class))
                        .put(o.relation(), o));
        return list.stream()
                .map(institution -> view(institution, current.getOrDefault(institution.id(), Map.of())))
                .toList();
    }

    private static InstitutionView view(Institution institution, Map<Relation, Oversight> current) {
        var competent = current.get(Relation.COMPETENT_AUTHORITY);
        var supervisor = current.get(Relation.DEPOSIT_SUPERVISOR);
        if (competent == null || supervisor == null) {
            throw new IllegalStateException("institution " + institution.id() + " lacks an authority");
        }
        var told = institution.particulars();
        return new InstitutionView(
                institution.id(),
                institution.uscc(),
                told.name(),
                told.brandName(),
                told.category(),
                told.regionCode(),
                told.address(),
                told.legalRepresentative(),
                told.contactPhone(),
                told.nationalPlatformId(),
                told.licence(),
                told.scale(),
                institution.state(),
                competent.authority(),
                supervisor.authority(),
                institution.registeredOn(),
                institution.version());
    }
}
