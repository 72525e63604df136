package cn.anxue.institution;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

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
