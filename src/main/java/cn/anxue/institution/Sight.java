package cn.anxue.institution;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who sees what, asked of the database. */
@ApplicationScoped
class Sight {
    private final EntityManager entities;

    Sight(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the caller sees the institution at all today. */
    boolean reaches(Caller caller, InstitutionId id) {
        if (caller.isSystem()) {
            return true;
        }
        if (caller.scope() instanceof Scope.Institution own) {
            return own.institutionId().equals(id.value());
        }
        return caller.scope() instanceof Scope.Region node
                && holds(
                        "select 1 from institution_sight where institution_id = ?1 and region_code = ?2",
                        id,
                        node.regionCode());
    }

    /** Whether the caller's region holds the authority of that relation today. */
    boolean reaches(Caller caller, InstitutionId id, Relation relation) {
        if (caller.isSystem()) {
            return true;
        }
        return caller.scope() instanceof Scope.Region node
                && holds(
                        "select 1 from institution_oversight_region where institution_id = ?1 and region_code = ?2"
                                + " and relation = '" + relation.name() + "'",
                        id,
                        node.regionCode());
    }

    /** Those of the institutions whose money the caller's region supervises today. */
    Set<InstitutionId> supervised(Caller caller, Collection<InstitutionId> institutions) {
        if (caller.isSystem()) {
            return Set.copyOf(institutions);
        }
        if (!(caller.scope() instanceof Scope.Region node)) {
            return Set.of();
        }
        var asked = entities.createNativeQuery(
                "select institution_id from institution_oversight_region where relation = '"
                        + Relation.DEPOSIT_SUPERVISOR.name()
                        + "' and region_code = ?1 and institution_id = any(?2)",
                UUID.class);
        asked.setParameter(1, node.regionCode());
        asked.setParameter(2, institutions.stream().map(InstitutionId::value).toArray(UUID[]::new));
        Set<InstitutionId> supervised = new HashSet<>();
        for (Object id : asked.getResultList()) {
            supervised.add(new InstitutionId((UUID) id));
        }
        return supervised;
    }

    /** Whether the caller's region holds any authority that looks after it or once did. */
    boolean reachedOnce(Caller caller, InstitutionId id) {
        return reaches(caller, id) || caller.scope() instanceof Scope.Region node && holds("""
                                select 1 from institution_oversight o
                                join region_authority a on a.id = o.authority_id
                                join region_within w on w.region_code = a.region_code
                                where o.institution_id = ?1 and w.ancestor_code = ?2""", id, node.regionCode());
    }

    private boolean holds(String sql, InstitutionId id, String regionCode) {
        return !entities.createNativeQuery(sql, Integer.class)
                .setParameter(1, id.value())
                .setParameter(2, regionCode)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
