package cn.anxue.bank.reconciliation;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Who may see and do what about days and breaks. */
@ApplicationScoped
class ReconciliationScope {
    private final InstitutionRegister institutions;

    ReconciliationScope(InstitutionRegister institutions) {
        this.institutions = institutions;
    }

    void requireSight(Caller caller, InstitutionId institution) {
        institutions.requireSight(caller, institution);
    }

    void requireSupervision(Caller caller, InstitutionId institution) {
        institutions.requireSupervision(caller, institution);
    }

    /** @throws ProblemException {@code NOT_FOUND} where neither the bank is his nor the institution in his sight */
    void requireSight(Caller caller, Break one) {
        if (caller.scope() instanceof Scope.Bank bank) {
            if (!bank.bankCode().equals(one.bankCode())) {
                throw new ProblemException(RequestProblem.NOT_FOUND);
            }
            return;
        }
        institutions.requireSight(caller, one.institution());
    }

    String region(InstitutionId institution) {
        return institutions.holder(institution).regionCode();
    }

    String name(InstitutionId institution) {
        return institutions.holder(institution).name();
    }

    /** The bank whose own the caller's are; null for others. */
    static @Nullable String bankOf(Caller caller) {
        return caller.scope() instanceof Scope.Bank bank ? bank.bankCode() : null;
    }

    /** The region as far as the caller's sight reaches; null for others. */
    static @Nullable String regionOf(Caller caller) {
        return caller.scope() instanceof Scope.Region region ? region.regionCode() : null;
    }
}
