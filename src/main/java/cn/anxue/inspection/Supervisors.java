package cn.anxue.inspection;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Supervisors implements PanacheRepositoryBase<Supervisor, SupervisorId> {
    private static final String IN_SCOPE = """
            select s.* from inspection_supervisor s
            join region_within w on w.region_code = s.region_code and w.ancestor_code = :scope
            """;

    /** Whose sign-in this is. */
    Optional<Supervisor> inOffice(ActorId actor) {
        return find("actorId = ?1 and endedOn is null", actor.value()).firstResultOptional();
    }

    /** Those appointed within both regions, newest first, from after that one on. */
    @SuppressWarnings("unchecked")
    List<Supervisor> within(String scope, String region, @Nullable UUID after, int limit) {
        String sql = IN_SCOPE
                + " join region_within r on r.region_code = s.region_code and r.ancestor_code = :region"
                + (after == null ? "" : " where s.id < :after") + " order by s.id desc";
        var query = getEntityManager()
                .createNativeQuery(sql, Supervisor.class)
                .setParameter("scope", scope)
                .setParameter("region", region)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** Those in office within the region who reported nothing since that day, newest first. */
    @SuppressWarnings("unchecked")
    List<Supervisor> silent(String region, LocalDate since, @Nullable UUID after, int limit) {
        String sql = IN_SCOPE
                + " where s.ended_on is null and coalesce(s.last_report_on, s.appointed_on) < :since"
                + (after == null ? "" : " and s.id < :after") + " order by s.id desc";
        var query = getEntityManager()
                .createNativeQuery(sql, Supervisor.class)
                .setParameter("scope", region)
                .setParameter("since", since)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** Those of the institutions that an authority of the region, or of one in it, looks after. */
    @SuppressWarnings("unchecked")
    Set<UUID> lookedAfter(String regionCode, Collection<InstitutionId> institutions) {
        return new HashSet<UUID>(getEntityManager()
                .createNativeQuery(
                        "select institution_id from institution_sight where region_code = :region and institution_id in :ids",
                        UUID.class)
                .setParameter("region", regionCode)
                .setParameter(
                        "ids", institutions.stream().map(InstitutionId::value).toList())
                .getResultList());
    }
}
