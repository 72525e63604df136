package cn.anxue.school;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads schools and answers who may see and who may act. What lies out of sight is not found. */
@ApplicationScoped
@Transactional
public class SchoolRegister {
    private final SchoolStore store;
    private final InstitutionRegister holders;
    private final Regions regions;

    SchoolRegister(SchoolStore store, InstitutionRegister holders, Regions regions) {
        this.store = store;
        this.holders = holders;
        this.regions = regions;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of the caller's sight */
    public School get(Caller caller, SchoolId id) {
        holders.requireSight(caller, id.holder());
        return view(id);
    }

    public Page<School> find(Caller caller, SchoolFilter filter, @Nullable String cursor, int limit) {
        if (!(caller.scope() instanceof Scope.Region own)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        List<School> found = store.page(own.regionCode(), filter, Cursor.decodeNullable(cursor), limit + 1);
        return Page.of(found, limit, school -> Cursor.encode(school.id().value()));
    }

    /** Without a look at any scope. */
    School view(SchoolId id) {
        return store.of(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** The caller is an officer or approver where the school is, or above it. */
    School requireOffice(Caller caller, SchoolId id) {
        holders.requireSupervision(caller, id.holder());
        return view(id);
    }

    /** The same of a list, in one question; none is named where any is out of reach. */
    public Map<SchoolId, School> requireOffice(Caller caller, Collection<SchoolId> ids) {
        Set<SchoolId> asked = new HashSet<>(ids);
        requireActing(caller);
        int reached = holders.supervised(
                        caller, asked.stream().map(SchoolId::holder).toList())
                .size();
        List<School> found = store.of(asked);
        if (reached < asked.size() || found.size() < asked.size()) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return found.stream().collect(Collectors.toMap(School::id, Function.identity()));
    }

    /** The caller is an officer or approver of the region, or of one above it. */
    public void requireOfficeAt(Caller caller, Collection<String> regionCodes) {
        requireActing(caller);
        if (caller.isSystem()) {
            return;
        }
        for (String code : regionCodes) {
            regions.get(code);
            if (!(caller.scope() instanceof Scope.Region own) || !regions.within(code, own.regionCode())) {
                throw new ProblemException(RequestProblem.NOT_FOUND);
            }
        }
    }

    private static void requireActing(Caller caller) {
        if (!caller.isSystem() && !caller.has(Role.OFFICER) && !caller.has(Role.APPROVER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }
}
