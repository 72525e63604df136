package cn.anxue.enforcement;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.Department;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may act upon whom: the competent authority upon an institution, a bureau upon all others in its region. */
@ApplicationScoped
public class Competence {
    private final InstitutionRegister institutions;
    private final Regions regions;
    private final Authorities authorities;
    private final Reach reach;

    Competence(InstitutionRegister institutions, Regions regions, Authorities authorities, Reach reach) {
        this.institutions = institutions;
        this.regions = regions;
        this.authorities = authorities;
        this.reach = reach;
    }

    /** An addressee found, with whoever may issue something to it. */
    public record Resolved(Subject subject, Issuer issuer) {}

    /** @throws ProblemException where the caller has no business with the addressee */
    public Resolved resolve(Caller caller, Addressee addressee) {
        if (addressee.kind() == SubjectKind.INSTITUTION) {
            return institution(caller, addressee);
        }
        return other(caller, addressee);
    }

    /** @throws ProblemException {@code NOT_FOUND} outside the caller's scope, {@code FORBIDDEN} without the role */
    public void require(Caller caller, Subject subject, String regionCode, Role role) {
        if (caller.isSystem()) {
            return;
        }
        if (subject.id() != null) {
            institutions.requireCompetence(caller, new InstitutionId(subject.id()));
        } else {
            reach.require(caller, regionCode);
        }
        Reach.requireRole(caller, role);
    }

    /** Whose approvers decide: those of the competent authority of today; of the place for whoever has none. */
    public String decidedIn(Subject subject, String regionCode) {
        if (subject.id() == null) {
            return regionCode;
        }
        InstitutionView view = institutions.view(new InstitutionId(subject.id()));
        return authorities.get(view.competentAuthorityId()).regionCode();
    }

    private Resolved institution(Caller caller, Addressee addressee) {
        UUID id = addressee.id();
        if (id == null || addressee.name() != null) {
            throw new ProblemException(EnforcementProblem.SUBJECT_ID_REQUIRED, "/subject/id", Map.of());
        }
        InstitutionId institutionId = new InstitutionId(id);
        institutions.requireCompetence(caller, institutionId);
        Reach.requireRole(caller, Role.OFFICER);
        InstitutionView view = institutions.view(institutionId);
        Subject subject = Subject.of(SubjectKind.INSTITUTION, id, view.name(), view.address());
        return new Resolved(subject, new Issuer(authorities.get(view.competentAuthorityId()), view.regionCode()));
    }

    private Resolved other(Caller caller, Addressee addressee) {
        String name = addressee.name();
        if (addressee.id() != null || name == null || name.isBlank()) {
            throw new ProblemException(EnforcementProblem.SUBJECT_NAME_REQUIRED, "/subject/name", Map.of());
        }
        String regionCode = Optional.ofNullable(addressee.regionCode()).orElseGet(() -> Reach.of(caller));
        regions.get(regionCode);
        reach.require(caller, regionCode);
        Reach.requireRole(caller, Role.OFFICER);
        Authority authority = authorities.of(regionCode, Department.EDUCATION);
        Subject subject = Subject.of(addressee.kind(), null, name.strip(), addressee.address());
        return new Resolved(subject, new Issuer(authority, regionCode));
    }
}
