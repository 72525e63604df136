package cn.anxue.tipoff;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.Department;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;

/** Which office a tip-off goes to, and who reaches it there. */
@ApplicationScoped
class Seating {
    private final InstitutionRegister institutions;
    private final Authorities authorities;
    private final Regions regions;
    private final PlaceFinder places;
    private final TipOffClocks clocks;

    Seating(
            InstitutionRegister institutions,
            Authorities authorities,
            Regions regions,
            PlaceFinder places,
            TipOffClocks clocks) {
        this.institutions = institutions;
        this.authorities = authorities;
        this.regions = regions;
        this.places = places;
        this.clocks = clocks;
    }

    TipOffClocks clocks() {
        return clocks;
    }

    /** The institution's competent authority; where none is known, the education bureau of the place. */
    TipOff.Seat of(Report report) {
        InstitutionId known = report.institution();
        if (known != null) {
            InstitutionView institution = institutions.view(known);
            Authority authority = authorities.get(institution.competentAuthorityId());
            return seat(institution.regionCode(), authority);
        }
        String place = places.find(report.place());
        return seat(place, authorities.of(place, Department.EDUCATION));
    }

    /** The office of a department at a place, by its code or name. */
    Authority office(String place, Department department) {
        return authorities.of(places.find(place), department);
    }

    String authorityName(java.util.UUID id) {
        return authorities.get(new cn.anxue.region.AuthorityId(id)).name();
    }

    /** Whoever writes one down does so for his own place; a supervisor for the institutions of his. */
    void requireReach(Caller taker, TipOff.Seat seat, Report report) {
        if (!taker.isSystem()
                && !reaches(taker, seat.authority().regionCode())
                && !reaches(taker, seat.regionCode())
                && report.channel() != Channel.SUPERVISOR) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    /** @throws ProblemException {@code NOT_FOUND} out of sight, {@code FORBIDDEN} where others handle it */
    void requireHandling(Caller caller, TipOff tipOff) {
        requireSight(caller, tipOff);
        if (!caller.isSystem() && (!caller.has(Role.OFFICER) || !reaches(caller, tipOff.handlerRegion()))) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }

    void requireSight(Caller caller, TipOff tipOff) {
        if (!caller.isSystem() && !reaches(caller, tipOff.handlerRegion()) && !reaches(caller, tipOff.regionCode())) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    boolean reaches(Caller caller, String regionCode) {
        return caller.scope() instanceof Scope.Region region && regions.within(regionCode, region.regionCode());
    }

    private TipOff.Seat seat(String regionCode, Authority authority) {
        return new TipOff.Seat(regionCode, authority, clocks.acceptBy(authority.regionCode()));
    }
}
