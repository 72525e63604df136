package cn.anxue.enforcement.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, NoticeId> {
    /** Locked, so that two close-outs or decisions follow one another. */
    Notice locked(NoticeId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoticeRegister::notFound);
    }

    /** All of them locked, in the order of their ids. */
    List<Notice> locked(Collection<UUID> ids) {
        return find("id.value in ?1 order by id.value", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the number is that of a notice to the institution, standing or not. */
    boolean isNumberOfOne(String number, UUID institutionId) {
        return count("subject.id = ?1 and number = ?2", institutionId, number) > 0;
    }

    /** Whether a notice of the kind stands against the institution. */
    boolean stands(NoticeKind kind, UUID institutionId) {
        return count("kind = ?1 and subject.id = ?2 and progress.state = ?3", kind, institutionId, NoticeState.ISSUED)
                > 0;
    }
}
