package cn.anxue.enforcement.list;

import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.institution.InstitutionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ListEntries implements PanacheRepositoryBase<ListEntry, ListEntryId> {
    private static final Set<ListEntryState> IN_FORCE = EnumSet.of(ListEntryState.DECIDED, ListEntryState.LISTED);

    ListEntry locked(ListEntryId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoticeRegister::notFound);
    }

    ListEntry locked(ListKind list, ListEntryId id) {
        ListEntry entry = locked(id);
        if (entry.list() != list) {
            throw NoticeRegister.notFound();
        }
        return entry;
    }

    /** All of them locked, in the order of their ids. */
    List<ListEntry> locked(Collection<UUID> ids) {
        return find("id.value in ?1 order by id.value", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the institution is on the list or about to be. */
    boolean live(ListKind list, UUID institutionId) {
        return count("list = ?1 and subject.id = ?2 and state in ?3", list, institutionId, ListEntryState.LIVE) > 0;
    }

    /** On the white list, or off it for a while. */
    List<ListEntry> white(UUID institutionId) {
        return list(
                "list = ?1 and subject.id = ?2 and state in ?3",
                ListKind.WHITE,
                institutionId,
                EnumSet.of(ListEntryState.DECIDED, ListEntryState.LISTED, ListEntryState.OBSERVATION));
    }

    /** Entries in force of the white list, locked. */
    List<ListEntry> whiteOf(Collection<InstitutionId> institutions) {
        return find(
                        "list = ?1 and subject.id in ?2 and state in ?3 order by id.value",
                        ListKind.WHITE,
                        institutions.stream().map(InstitutionId::value).toList(),
                        IN_FORCE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Observed ones whose term is over and whose return nobody has asked for, locked. */
    List<ListEntry> observedUntilBefore(LocalDate on) {
        return find(
                        "state = ?1 and observation.until < ?2 and askedReturn.evidence is null order by id.value",
                        ListEntryState.OBSERVATION,
                        on)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those whose last day is over, locked. */
    List<ListEntry> overdue(LocalDate on) {
        return find("state in ?1 and until < ?2 order by id.value", IN_FORCE, on)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
