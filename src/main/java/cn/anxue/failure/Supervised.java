package cn.anxue.failure;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds failures for those who may see them, and for those who may act on them. */
@ApplicationScoped
class Supervised {
    private final Failures failures;
    private final InstitutionRegister register;

    Supervised(Failures failures, InstitutionRegister register) {
        this.failures = failures;
        this.register = register;
    }

    /** The institution, for its deposit supervisor; otherwise refused or not found. */
    InstitutionView require(Caller caller, InstitutionId institution) {
        register.requireSupervision(caller, institution);
        return register.view(institution);
    }

    /** The failure, locked, for the deposit supervisor. */
    Failure lock(Caller caller, FailureId id) {
        register.requireSupervision(caller, failures.get(id).institution());
        return failures.locked(id);
    }

    /** Not found where the institution is out of the caller's sight. */
    Failure see(Caller caller, FailureId id) {
        Failure failure = failures.get(id);
        requireSight(caller, failure.institution());
        return failure;
    }

    void requireSight(Caller caller, InstitutionId institution) {
        register.requireSight(caller, institution);
    }
}
