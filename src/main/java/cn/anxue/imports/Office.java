package cn.anxue.imports;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.util.Set;

/** Whose imports somebody sees: those of the region he is of and of all below it. */
final class Office {
    private Office() {}

    /** @throws ProblemException {@code FORBIDDEN} for whoever is no officer */
    static String writing(Caller caller) {
        if (!caller.has(Role.OFFICER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        return reading(caller);
    }

    static String reading(Caller caller) {
        if (caller.scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    /** The officer who made the import, for the work that goes on after his request. */
    static Caller of(ImportRun run) {
        return new Caller(
                new ActorId(run.madeBy()), run.madeByName(), Set.of(Role.OFFICER), new Scope.Region(run.regionCode()));
    }
}
