package cn.anxue.deposit.agreement;

import cn.anxue.institution.InstitutionId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The supervised accounts, read set-based: one round trip whatever the number asked for. */
@ApplicationScoped
public class SupervisedAccounts {
    private static final String COLUMNS =
            "select number, bank_code, purpose, institution_id, agreement_id, state from deposit_account ";

    private final AgroalDataSource dataSource;

    SupervisedAccounts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of the numbers that are or were supervised, by number; unknown ones are left out. */
    public Map<String, SupervisedAccount> find(Collection<String> numbers) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + "where number = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", numbers.toArray()));
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All accounts of the institution, closed ones too. */
    public List<SupervisedAccount> of(InstitutionId institution) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(COLUMNS + "where institution_id = ? order by opened_on, number")) {
            select.setObject(1, institution.value());
            return List.copyOf(read(select).values());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one account of the purpose that takes money. */
    public Optional<SupervisedAccount> openOf(InstitutionId institution, Purpose purpose) {
        return of(institution).stream()
                .filter(account -> account.purpose() == purpose && account.state() == AccountState.OPEN)
                .findFirst();
    }

    private static Map<String, SupervisedAccount> read(PreparedStatement select) throws SQLException {
        Map<String, SupervisedAccount> found = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                SupervisedAccount account = account(rows);
                found.put(account.number(), account);
            }
        }
        return found;
    }

    private static SupervisedAccount account(ResultSet row) throws SQLException {
        AccountState state = AccountState.valueOf(row.getString("state"));
        return new SupervisedAccount(
                row.getString("number"),
                row.getString("bank_code"),
                Purpose.valueOf(row.getString("purpose")),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                state,
                state != AccountState.CLOSED);
    }
}
