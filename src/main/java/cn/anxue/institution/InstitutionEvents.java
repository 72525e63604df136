package cn.anxue.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The history as stored. */
@ApplicationScoped
class InstitutionEvents implements PanacheRepositoryBase<InstitutionEvent, UUID> {
    private static final Set<EventKind> MOVES =
            Arrays.stream(InstitutionMove.values()).map(InstitutionMove::event).collect(Collectors.toSet());

    void record(InstitutionId institution, HistoryEntry entry) {
        persist(new InstitutionEvent(institution, entry));
    }

    /** Latest first. */
    List<HistoryEntry> of(InstitutionId institution) {
        return list("institution = ?1 order by happenedOn desc, id desc", institution).stream()
                .map(InstitutionEvent::entry)
                .toList();
    }

    /** The one recorded last, whatever day it happened on. */
    Optional<HistoryEntry> lastMove(InstitutionId institution) {
        return find("institution = ?1 and what in ?2 order by id desc", institution, MOVES)
                .firstResultOptional()
                .map(InstitutionEvent::entry);
    }
}
