package cn.anxue.deposit.agreement;

import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One open account of each purpose for an institution, and one institution for each account number. */
@ApplicationScoped
class AccountChecks {
    private final Agreements agreements;
    private final SupervisedAccounts accounts;

    AccountChecks(Agreements agreements, SupervisedAccounts accounts) {
        this.agreements = agreements;
        this.accounts = accounts;
    }

    /**
     * Whether an agreement may name these accounts.
     *
     * @param own agreements that do not stand in the way: the one written to and the one it replaces
     */
    void check(
            InstitutionId institution,
            @Nullable String depositAccount,
            @Nullable String feeAccount,
            List<@Nullable AgreementId> own) {
        Violations violations = new Violations();
        check(institution, Purpose.DEPOSIT, depositAccount, own, violations);
        check(institution, Purpose.FEE, feeAccount, own, violations);
        violations.throwIfAny();
    }

    private void check(
            InstitutionId institution,
            Purpose purpose,
            @Nullable String number,
            List<@Nullable AgreementId> own,
            Violations violations) {
        if (number == null) {
            return;
        }
        if (isTaken(institution, purpose, number)) {
            violations.add(pointer(purpose), AgreementProblem.ACCOUNT_TAKEN);
            return;
        }
        inTheWay(institution, purpose, number, own)
                .ifPresent(other -> violations.add(pointer(purpose), second(purpose), Map.of("agreement", other)));
    }

    private boolean isTaken(InstitutionId institution, Purpose purpose, String number) {
        SupervisedAccount known = accounts.find(List.of(number)).get(number);
        if (known != null) {
            return !known.institution().equals(institution) || known.purpose() != purpose;
        }
        return agreements.isNamedByOthers(number, institution);
    }

    /** Number of the agreement that already brings, or brought, an account of this purpose. */
    private Optional<String> inTheWay(
            InstitutionId institution, Purpose purpose, String number, List<@Nullable AgreementId> own) {
        Optional<AgreementId> keeper = accounts.openOf(institution, purpose)
                .filter(account -> !account.number().equals(number))
                .map(SupervisedAccount::agreement);
        Stream<Agreement> others = agreements.of(institution).stream().filter(other -> !own.contains(other.id()));
        return others.filter(other -> (other.state().isLiving() && other.account(purpose) != null)
                        || keeper.filter(other.id()::equals).isPresent())
                .map(Agreement::view)
                .map(AgreementView::number)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static AgreementProblem second(Purpose purpose) {
        return switch (purpose) {
            case DEPOSIT -> AgreementProblem.SECOND_DEPOSIT_ACCOUNT;
            case FEE -> AgreementProblem.SECOND_FEE_ACCOUNT;
            case SERVICE -> AgreementProblem.ACCOUNT_TAKEN;
        };
    }

    private static String pointer(Purpose purpose) {
        return switch (purpose) {
            case DEPOSIT -> "/depositAccount";
            case FEE -> "/feeAccount";
            case SERVICE -> "";
        };
    }
}
