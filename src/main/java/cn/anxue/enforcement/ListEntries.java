package cn.anxue.enforcement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ListEntries implements PanacheRepositoryBase<ListEntry, ListEntryId> {
    ListEntry locked(ListEntryId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoticeRegister::notFound);
    }

    /** All of them locked, in the order of their ids. */
    List<ListEntry> locked(Collection<UUID> ids) {
        return find("id.value in ?1 order by id.value", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the institution is on the list or about to be. */
    boolean live(ListKind list, UUID institutionId) {
        return count(
                        "list = ?1 and subject.id = ?2 and state in ?3",
                        list,
                        institutionId,
                        EnumSet.of(ListEntryState.PROPOSED, ListEntryState.LISTED))
                > 0;
    }

    List<ListEntry> listed(ListKind list, UUID institutionId) {
        return list("list = ?1 and subject.id = ?2 and state = ?3", list, institutionId, ListEntryState.LISTED);
    }

    /** Those whose last day is over, locked. */
    List<ListEntry> overdue(LocalDate on) {
        return find("state = ?1 and until < ?2 order by id.value", ListEntryState.LISTED, on)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
