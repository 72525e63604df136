package cn.anxue.deposit.agreement;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The supervised accounts, read set-based: one round trip whatever the number asked for. */
@ApplicationScoped
@Transactional
public class SupervisedAccounts {
    private static final String BY_NUMBER = """
            select a.* from unnest(?::text[]) as w (number)
            cross join lateral (select number, bank_code, purpose, institution_id, agreement_id, state
                from deposit_account a where a.number = w.number offset 0) a""";
    private static final String OF_INSTITUTIONS = """
            select a.* from unnest(?::uuid[]) as w (institution_id)
            cross join lateral (select number, bank_code, purpose, institution_id, agreement_id, state, opened_on
                from deposit_account a where a.institution_id = w.institution_id offset 0) a
            order by a.opened_on, a.number""";
    private static final String DRAIN = """
            update deposit_account set state = 'DRAINING'
            where institution_id = ? and purpose = ? and state = 'OPEN' and agreement_id = ? and number <> ?""";
    private static final String OPEN = """
            insert into deposit_account (number, bank_code, purpose, institution_id, agreement_id, state, opened_on)
            values (?, ?, ?, ?, ?, 'OPEN', ?)
            on conflict (number) do update
            set state = 'OPEN', bank_code = excluded.bank_code, agreement_id = excluded.agreement_id, closed_on = null
            where deposit_account.institution_id = excluded.institution_id
            and deposit_account.purpose = excluded.purpose""";
    private static final String CLOSE =
            "update deposit_account set state = 'CLOSED', closed_on = ? where number = ? and state = 'DRAINING'";
    private static final String OPEN_SERVICE = """
            insert into deposit_account (number, bank_code, purpose, institution_id, state, opened_on)
            select w.number, w.bank_code, 'SERVICE', w.holder, 'OPEN', ?
            from unnest(?::text[], ?::text[], ?::uuid[]) as w (number, bank_code, holder)
            on conflict (number) do nothing""";
    private final Sql sql;

    SupervisedAccounts(Sql sql) {
        this.sql = sql;
    }

    /** Those of the numbers that are or were supervised, by number; unknown ones are left out. */
    public Map<String, SupervisedAccount> find(Collection<String> numbers) {
        return sql
                .list(
                        BY_NUMBER,
                        select -> Columns.of(select, Set.copyOf(numbers)).text(number -> number),
                        SupervisedAccounts::read)
                .stream()
                .collect(Collectors.toMap(SupervisedAccount::number, Function.identity()));
    }

    /** All accounts of the institutions, closed ones too, the latest opened last. */
    public List<SupervisedAccount> of(Collection<InstitutionId> institutions) {
        return sql.list(
                OF_INSTITUTIONS,
                select -> Columns.of(select, Set.copyOf(institutions)).uuid(InstitutionId::value),
                SupervisedAccounts::read);
    }

    /** The one account of the purpose that takes money. */
    public Optional<SupervisedAccount> openOf(InstitutionId institution, Purpose purpose) {
        return of(List.of(institution)).stream()
                .filter(account -> account.purpose() == purpose && account.state() == AccountState.OPEN)
                .findFirst();
    }

    /** Lets the open account of the agreement drain, unless it is the number itself that is to stay open. */
    void drain(InstitutionId institution, Purpose purpose, AgreementId agreement, String successor) {
        sql.update(DRAIN, update -> {
            update.setObject(1, institution.value());
            update.setString(2, purpose.name());
            update.setObject(3, agreement.value());
            update.setString(4, successor);
        });
    }

    /** @return false where the number is known as another institution's, or of the other purpose */
    boolean open(AgreementView agreement, Purpose purpose, String number, LocalDate on) {
        return sql.update(OPEN, insert -> {
                    insert.setString(1, number);
                    insert.setString(2, agreement.bankCode());
                    insert.setString(3, purpose.name());
                    insert.setObject(4, agreement.institutionId().value());
                    insert.setObject(5, agreement.id().value());
                    insert.setObject(6, on);
                })
                == 1;
    }

    /** An account to be opened without an agreement, for a holder that is no institution. */
    public record ServiceAccount(String number, String bankCode, InstitutionId holder) {}

    /** @return false where one of the numbers is known already; the caller takes all back then */
    public boolean openAll(Collection<ServiceAccount> accounts, LocalDate on) {
        return sql.update(OPEN_SERVICE, insert -> {
                    insert.setObject(1, on);
                    Columns.from(insert, 2, accounts)
                            .text(ServiceAccount::number)
                            .text(ServiceAccount::bankCode)
                            .uuid(account -> account.holder().value());
                })
                == accounts.size();
    }

    /** Nothing comes to a replaced account any more. */
    public boolean close(String number, LocalDate on) {
        return sql.update(CLOSE, update -> {
                    update.setObject(1, on);
                    update.setString(2, number);
                })
                == 1;
    }

    private static SupervisedAccount read(ResultSet row) throws SQLException {
        UUID agreement = row.getObject("agreement_id", UUID.class);
        return new SupervisedAccount(
                row.getString("number"),
                row.getString("bank_code"),
                Purpose.valueOf(row.getString("purpose")),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                agreement == null ? null : new AgreementId(agreement),
                AccountState.valueOf(row.getString("state")));
    }
}
