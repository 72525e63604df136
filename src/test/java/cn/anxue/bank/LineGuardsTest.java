package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What lines and confirmations name is there and stays: plain SQL past all of our Java, as the owner of everything. */
@QuarkusTest
class LineGuardsTest {
    private static final Caller BANK = FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));
    private static final String OF_ACCOUNT = "bank_line_account_foreign";
    private static final String OF_LINE = "bank_line_confirmation_line_foreign";
    private static final String INSERT =
            "insert into bank_line (id, report_id, account, identity, content_digest, holder_id, direction, amount_minor,"
                    + " currency, booked_on, value_on, placement) ";

    @Inject
    BankLines lines;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    private String account = "";
    private LineId line = LineId.next();

    @BeforeEach
    void bookALine() {
        account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        line = Objects.requireNonNull(lines.record(BANK, List.of(LineFixtures.credit(account, "G1", "10.00")))
                .get(0)
                .id());
    }

    @Test
    void aLineIsOfAnAccountThatIsKept() {
        assertRefused(OF_ACCOUNT, INSERT + copied("'622299990000'", "C:G1:0"));
    }

    /** The lists of the service are such: one bad line among good ones. */
    @Test
    void oneLineOfNoAccountRefusesTheList() {
        assertRefused(
                OF_ACCOUNT, INSERT + copied("account", "C:G2:0") + " union all " + copied("'622299990000'", "C:G1:0"));
    }

    @Test
    void whatIsConfirmedIsALine() {
        assertRefused(OF_LINE, confirmation("gen_random_uuid()"));
        assertRefused(
                OF_LINE, confirmation("'" + line.value() + "'") + ", (gen_random_uuid(), gen_random_uuid(), 2, now())");
    }

    @Test
    void aLineIsNeverRemovedNorGivenAnotherId() {
        String of = " where id = '" + line.value() + "'";

        assertRefused(OF_LINE, "delete from bank_line" + of);
        assertRefused(OF_LINE, "update bank_line set id = gen_random_uuid()" + of);
        assertRefused(OF_LINE, "truncate bank_line cascade");
    }

    @Test
    void anAccountWithLinesKeepsItsNumber() {
        String of = " where number = '" + account + "'";

        assertRefused(OF_ACCOUNT, "update deposit_account set number = '622299990000'" + of);
        assertRefused(OF_ACCOUNT, "delete from deposit_account" + of);
    }

    private String copied(String ofAccount, String identity) {
        return "select gen_random_uuid(), report_id, " + ofAccount + ", '" + identity + "', content_digest, holder_id,"
                + " direction, amount_minor, currency, booked_on, value_on, placement from bank_line where id = '"
                + line.value() + "'";
    }

    private static String confirmation(String id) {
        return "insert into bank_line_confirmation (line_id, statement_id, ordinal, booked_on) values (" + id
                + ", gen_random_uuid(), 1, now())";
    }

    private void assertRefused(String constraint, String statement) {
        PSQLException refused = assertThrows(PSQLException.class, () -> execute(statement), statement);

        assertEquals("23503", refused.getSQLState(), refused.getMessage());
        assertEquals(
                constraint,
                Objects.requireNonNull(refused.getServerErrorMessage()).getConstraint());
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            connection.createStatement().execute(statement);
        }
    }
}
