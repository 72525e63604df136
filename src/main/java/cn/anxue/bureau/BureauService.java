package cn.anxue.bureau;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityContact;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Department;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The offices of a place, and how they are reached. */
@ApplicationScoped
@Transactional
public class BureauService {
    private final Authorities authorities;
    private final Regions regions;
    private final AuditTrail audit;

    BureauService(Authorities authorities, Regions regions, AuditTrail audit) {
        this.authorities = authorities;
        this.regions = regions;
        this.audit = audit;
    }

    /**
     * The offices of the caller's place or of one within it. That of education is made if it was not there: families are
     * sent to it first.
     *
     * @param asked null for the caller's own place
     * @throws ProblemException {@code NOT_FOUND} for a place outside his
     */
    public List<Authority> at(Caller official, @Nullable String asked) {
        String own = official.scope() instanceof Scope.Region region ? region.regionCode() : Region.NATION;
        String place = asked == null ? own : regions.get(asked, "/region").code();
        requireReach(official, place);
        authorities.ensure(place, Department.EDUCATION);
        return authorities.at(place);
    }

    /** @throws ProblemException {@code NOT_FOUND} for the office of a place outside the caller's */
    public Authority get(Caller official, AuthorityId id) {
        Authority office = authorities.getAll(List.of(id)).get(id);
        if (office == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        requireReach(official, office.regionCode());
        return office;
    }

    /**
     * Enters how an office is reached.
     *
     * @param version as the officer has read it
     * @throws ProblemException {@code NOT_FOUND}, {@code STALE}
     */
    public Authority enter(Caller officer, AuthorityId id, long version, AuthorityContact contact) {
        Authority office = get(officer, id);
        if (!officer.has(Role.OFFICER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (!authorities.reach(id, version, contact)) {
            throw new ProblemException(RequestProblem.STALE);
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                officer,
                "authority.contact-entered",
                "authority",
                id.value(),
                changed(office.contact(), contact),
                office.regionCode())));
        return get(officer, id);
    }

    private static List<String> changed(AuthorityContact before, AuthorityContact after) {
        List<String> fields = new ArrayList<>();
        if (!Objects.equals(before.phone(), after.phone())) {
            fields.add("phone");
        }
        if (!Objects.equals(before.openingHours(), after.openingHours())) {
            fields.add("openingHours");
        }
        if (!Objects.equals(before.address(), after.address())) {
            fields.add("address");
        }
        return fields;
    }

    private void requireReach(Caller official, String place) {
        boolean reaches = official.scope() instanceof Scope.Region own && regions.within(place, own.regionCode());
        if (!reaches) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }
}
