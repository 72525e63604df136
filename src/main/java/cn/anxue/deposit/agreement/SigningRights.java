package cn.anxue.deposit.agreement;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may sign for whom: nobody signs for a bank but the bank itself. */
@ApplicationScoped
class SigningRights {
    private final InstitutionRegister register;
    private final Authorities authorities;
    private final Documents documents;

    SigningRights(InstitutionRegister register, Authorities authorities, Documents documents) {
        this.register = register;
        this.authorities = authorities;
        this.documents = documents;
    }

    /** @throws ProblemException {@code NOT_FOUND} out of sight, {@code FORBIDDEN} where it is another's to sign */
    void require(Caller caller, Agreement agreement, Party party) {
        if (caller.isSystem()) {
            return;
        }
        if (AgreementScope.isBank(caller)) {
            requireBank(caller, agreement, party);
            return;
        }
        register.requireSight(caller, agreement.institutionId());
        switch (party) {
            case BANK -> throw new ProblemException(RequestProblem.FORBIDDEN);
            case BUREAU -> register.requireSupervision(caller, agreement.institutionId());
            case INSTITUTION -> requireInstitution(caller, agreement);
        }
    }

    /** Files the scanned copy where the institution is supervised, so that its officers may read it. */
    void fileCopy(Caller caller, Agreement agreement, @Nullable UUID document) {
        if (document == null) {
            return;
        }
        AuthorityId supervisor = register.view(agreement.institutionId()).depositSupervisorId();
        String region = authorities.get(supervisor).regionCode();
        documents.fileUnder(caller, new DocumentId(document), region);
    }

    private static void requireBank(Caller caller, Agreement agreement, Party party) {
        if (!AgreementScope.mayRead(caller, agreement)) {
            throw AgreementScope.notFound();
        }
        if (party != Party.BANK || !caller.has(Role.BANK)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }

    private void requireInstitution(Caller caller, Agreement agreement) {
        boolean itself = caller.scope() instanceof Scope.Institution own
                && own.institutionId().equals(agreement.institutionId().value());
        if (!itself) {
            register.requireSupervision(caller, agreement.institutionId());
        }
    }
}
