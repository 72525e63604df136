package cn.anxue.deposit.agreement;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds agreements in a caller's reach: how a bank learns what it has to sign. */
@ApplicationScoped
public class AgreementSearch {
    private static final UUID BEFORE_ALL = new UUID(-1, -1);
    private static final String IN_REACH = """
            select a.id from deposit_agreement a
            where a.id < ? and (a.state = ? or ? = '') and %s
            order by a.id desc limit ?""";

    private static final String KEEPING_DEPOSITS = """
            select agreement_id from deposit_account where purpose = 'DEPOSIT' and state = 'OPEN'
            and institution_id > ? order by institution_id limit ?""";

    private final Agreements agreements;
    private final SupervisedAccounts accounts;
    private final Sql sql;

    AgreementSearch(Agreements agreements, SupervisedAccounts accounts, Sql sql) {
        this.agreements = agreements;
        this.accounts = accounts;
        this.sql = sql;
    }

    /** Latest first, one more than the limit if there are more. */
    @Transactional
    public List<AgreementView> list(Caller caller, @Nullable AgreementState state, @Nullable UUID before, int limit) {
        String wanted = state == null ? "" : state.name();
        List<AgreementId> ids = sql.list(
                IN_REACH.formatted(reach(caller.scope())),
                select -> {
                    select.setObject(1, before == null ? BEFORE_ALL : before);
                    select.setString(2, wanted);
                    select.setString(3, wanted);
                    select.setString(4, key(caller.scope()));
                    select.setInt(5, limit + 1);
                },
                row -> new AgreementId(row.getObject("id", UUID.class)));
        return views(ids).stream()
                .sorted(Comparator.comparing(
                                (AgreementView agreement) -> agreement.id().toString())
                        .reversed())
                .toList();
    }

    /** The agreements under which the open deposit accounts are kept, a page at a time in the order of the institutions. */
    @Transactional
    public List<AgreementView> keepingDeposits(InstitutionId after, int most) {
        List<AgreementId> ids = sql.list(
                KEEPING_DEPOSITS,
                select -> {
                    select.setObject(1, after.value());
                    select.setInt(2, most);
                },
                row -> new AgreementId(row.getObject("agreement_id", UUID.class)));
        // As text, for Java compares the halves of a UUID as signed numbers and the database does not.
        return views(ids).stream()
                .sorted(Comparator.comparing(
                        agreement -> agreement.institutionId().toString()))
                .toList();
    }

    /** The agreement under which the open deposit account of the institution is kept. */
    @Transactional
    public Optional<AgreementView> keepingDepositOf(InstitutionId institution) {
        return accounts.openOf(institution, Purpose.DEPOSIT)
                .flatMap(account -> agreements.findByIdOptional(account.agreement()))
                .map(Agreement::view);
    }

    private List<AgreementView> views(List<AgreementId> ids) {
        return agreements.list("id in ?1", ids).stream().map(Agreement::view).toList();
    }

    private static String reach(Scope scope) {
        if (scope instanceof Scope.Bank) {
            return "a.bank_code = ?";
        }
        if (scope instanceof Scope.Institution) {
            return "a.institution_id = ?::uuid";
        }
        return "exists (select from institution_sight s where s.institution_id = a.institution_id and s.region_code = ?)";
    }

    private static String key(Scope scope) {
        if (scope instanceof Scope.Bank bank) {
            return bank.bankCode();
        }
        if (scope instanceof Scope.Institution institution) {
            return institution.institutionId().toString();
        }
        if (scope instanceof Scope.Region region) {
            return region.regionCode();
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }
}
