package cn.anxue.inspection.annual;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** All grades as entities; other rooms read {@link CreditGrades}. */
@ApplicationScoped
class CreditGradeRecords implements PanacheRepositoryBase<CreditGrade, CreditGradeId> {
    private static final String DECIDED = """
            select g.* from inspection_grade g
            where g.year = :year and g.state = 'DECIDED' and exists (select from institution_oversight_region o
                where o.institution_id = g.institution_id and o.relation = 'COMPETENT_AUTHORITY'
                and o.region_code = :region)
            order by g.id for update""";

    List<CreditGrade> ofBatch(BatchId batch) {
        return find("batchId = ?1 order by id.value", batch)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Decided and not published, of institutions the region's officers are competent for, locked. */
    @SuppressWarnings("unchecked")
    List<CreditGrade> decided(String regionCode, int year) {
        return getEntityManager()
                .createNativeQuery(DECIDED, CreditGrade.class)
                .setParameter("year", year)
                .setParameter("region", regionCode)
                .getResultList();
    }
}
