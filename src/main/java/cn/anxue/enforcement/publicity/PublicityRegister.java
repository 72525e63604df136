package cn.anxue.enforcement.publicity;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Department;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads publicities: officers those of their region, the public each by its id. */
@ApplicationScoped
public class PublicityRegister {
    private final PublicityStore store;
    private final Regions regions;
    private final Authorities authorities;

    PublicityRegister(PublicityStore store, Regions regions, Authorities authorities) {
        this.store = store;
        this.regions = regions;
        this.authorities = authorities;
    }

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's region */
    @Transactional
    public PublicityView get(Caller caller, UUID id) {
        return one(new PublicityStore.Asked(reach(caller), id, null, 1));
    }

    /** Without a look at any scope: it is meant for all. */
    @Transactional
    public PublicityView publicly(UUID id) {
        return one(new PublicityStore.Asked(null, id, null, 1));
    }

    /** Newest first. */
    @Transactional
    public Page<PublicityView> list(Caller caller, @Nullable String cursor, int limit) {
        List<PublicityView> found =
                store.find(new PublicityStore.Asked(reach(caller), null, Cursor.decodeNullable(cursor), limit + 1));
        return Page.of(found, limit, one -> Cursor.encode(one.id()));
    }

    AuthorityId authority(Caller caller, String region) {
        regions.get(region);
        if (!regions.within(region, reach(caller))) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return authorities.of(region, Department.EDUCATION).id();
    }

    PublicityStore store() {
        return store;
    }

    private PublicityView one(PublicityStore.Asked asked) {
        return store.find(asked).stream().findFirst().orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private static String reach(Caller caller) {
        if (caller.scope() instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }
}
