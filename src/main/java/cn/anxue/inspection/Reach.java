package cn.anxue.inspection;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;

/** How far a caller of this room reaches: a node of the region tree. */
@ApplicationScoped
public class Reach {
    private final Regions regions;

    Reach(Regions regions) {
        this.regions = regions;
    }

    /** @throws ProblemException {@code NOT_FOUND} for callers without a region */
    public static String of(Caller caller) {
        if (caller.isSystem()) {
            return Region.NATION;
        }
        if (caller.scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    /** Whether the place lies within the caller's. */
    public boolean holds(Caller caller, String regionCode) {
        return regions.within(regionCode, of(caller));
    }

    /** @throws ProblemException {@code NOT_FOUND} where the place does not lie within the caller's */
    public void require(Caller caller, String regionCode) {
        if (!holds(caller, regionCode)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    /** The same for a place somebody has typed: one that does not exist is named. */
    public void requireTyped(Caller caller, String regionCode) {
        regions.get(regionCode, "/regionCode");
        require(caller, regionCode);
    }

    public static void requireRole(Caller caller, Role role) {
        if (!caller.isSystem() && !caller.has(role)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }
}
