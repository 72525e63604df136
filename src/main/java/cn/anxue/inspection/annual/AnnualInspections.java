package cn.anxue.inspection.annual;

import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnnualInspections implements PanacheRepositoryBase<AnnualInspection, AnnualInspectionId> {
    /** Those the region's officers are competent for, locked; the caller's own, in one question. */
    private static final String COMPETENT = """
            select a.* from inspection_annual a
            where a.year = :year and a.state = :state and exists (select from institution_oversight_region o
                where o.institution_id = a.institution_id and o.relation = 'COMPETENT_AUTHORITY'
                and o.region_code = :region)
            order by a.id for update""";

    AnnualInspection locked(AnnualInspectionId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    List<AnnualInspection> ofBatch(BatchId batch) {
        return find("batchId = ?1 order by id.value", batch)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<AnnualInspection> ofYear(int year, Collection<InstitutionId> institutions) {
        return list("year = ?1 and institutionId in ?2", year, institutions);
    }

    @SuppressWarnings("unchecked")
    List<AnnualInspection> competent(String regionCode, int year, AnnualState state) {
        return getEntityManager()
                .createNativeQuery(COMPETENT, AnnualInspection.class)
                .setParameter("year", year)
                .setParameter("state", state.name())
                .setParameter("region", regionCode)
                .getResultList();
    }

    static List<UUID> ids(Collection<AnnualInspection> inspections) {
        return inspections.stream().map(one -> one.id().value()).toList();
    }
}
