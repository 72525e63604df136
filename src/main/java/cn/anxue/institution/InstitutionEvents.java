package cn.anxue.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The history as stored. */
@ApplicationScoped
class InstitutionEvents implements PanacheRepositoryBase<InstitutionEvent, UUID> {
    void record(InstitutionId institution, HistoryEntry entry) {
        persist(new InstitutionEvent(institution, entry));
    }

    /** Latest first. */
    List<HistoryEntry> of(InstitutionId institution) {
        return list("institution = ?1 order by happenedOn desc, id desc", institution).stream()
                .map(InstitutionEvent::entry)
                .toList();
    }
}
