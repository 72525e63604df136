package cn.anxue.institution;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Department;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Regions and authorities, as far as the register asks for them. */
@ApplicationScoped
class Territory {
    private final Regions regions;
    private final Authorities authorities;

    Territory(Regions regions, Authorities authorities) {
        this.regions = regions;
        this.authorities = authorities;
    }

    boolean exists(String regionCode, LocalDate day) {
        return regions.find(regionCode).filter(region -> region.existsOn(day)).isPresent();
    }

    /** Whether the caller's scope covers the region. */
    boolean covers(Caller caller, String regionCode) {
        if (caller.isSystem()) {
            return true;
        }
        return caller.scope() instanceof Scope.Region node && regions.within(regionCode, node.regionCode());
    }

    /** The education authority of the region, or the nearest above it. */
    Authority education(String regionCode) {
        return authorities.of(regionCode, Department.EDUCATION);
    }

    /** @throws cn.anxue.problem.ProblemException {@code AUTHORITY_UNKNOWN} */
    Authority authority(AuthorityId id) {
        return authorities.get(id);
    }
}
