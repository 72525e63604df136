package cn.anxue.deposit.agreement;

import cn.anxue.institution.InstitutionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The agreements as stored. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, AgreementId> {
    /** Locked, so that of three signatures given at once one sees itself to be the last. */
    Optional<Agreement> lock(AgreementId id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts a change that touches no column of the agreement itself, as a signature does. */
    void renew(Agreement agreement) {
        getEntityManager().lock(agreement, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Agreement> of(InstitutionId institution) {
        return list("institutionId = ?1 order by id.value desc", institution);
    }

    boolean hasNumber(InstitutionId institution, String number) {
        return count("institutionId = ?1 and number = ?2", institution, number) > 0;
    }

    /** Those of other institutions that may still bind and name the account. */
    boolean isNamedByOthers(String account, InstitutionId institution) {
        return count(
                        "(depositAccount = ?1 or feeAccount = ?1) and institutionId <> ?2 and state in ?3",
                        account,
                        institution,
                        AgreementState.LIVING)
                > 0;
    }

    /** Signed by all and lacking only that their first day has come. */
    List<AgreementId> starting(LocalDate today) {
        return ids("state = ?1 and startsOn <= ?2 order by id.value", AgreementState.SIGNED, today);
    }

    /** Those whose last day has passed. */
    List<AgreementId> expiring(LocalDate today) {
        return ids("state in ?1 and endsOn < ?2 order by id.value", AgreementState.LIVING, today);
    }

    private List<AgreementId> ids(String query, Object... values) {
        return list(query, values).stream().map(Agreement::id).toList();
    }
}
