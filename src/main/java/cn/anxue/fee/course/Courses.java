package cn.anxue.fee.course;

import cn.anxue.institution.InstitutionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The courses as stored. */
@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, CourseId> {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    Optional<Course> lock(CourseId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Latest first. */
    List<Course> of(InstitutionId institution, Optional<UUID> before, int most) {
        return find(
                        "institutionId = ?1 and id.value < ?2 order by id.value desc",
                        institution,
                        before.orElse(AFTER_ALL))
                .page(0, most)
                .list();
    }

    /** By name. */
    List<Course> published(InstitutionId institution, int most) {
        return find("institutionId = ?1 and state = ?2 order by name, id.value", institution, CourseState.PUBLISHED)
                .page(0, most)
                .list();
    }
}
