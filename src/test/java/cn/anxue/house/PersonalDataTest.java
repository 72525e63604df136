package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.cipher.Reencryption;
import cn.anxue.cipher.SealedColumn;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V14.1.1, V14.2.4: personal data has no plain column, and every ciphertext is known to whoever changes keys. */
@QuarkusTest
class PersonalDataTest {
    /** Institutions' and authorities' own, which are published, and the emptied columns of converted bank lines. */
    private static final Set<String> PLAIN = Set.of(
            "bank_line.counterparty_account",
            "bank_line.counterparty_name",
            "bank_line.remittance",
            "institution.contact_phone",
            "region_authority.phone");
    /** Bytes that are no ciphertexts: digests, files, seals. */
    private static final String OTHER_BYTES = "(digest|hash|sha256|check_value|content|root|signature|public_key)$";
    /** Encrypted by the start and the change of keys itself, or not at all: what a seal was taken of names nobody, open data is for all. */
    private static final Set<String> KEYS = Set.of(
            "cipher_digest_key.sealed",
            "seal_audit_item.record",
            "seal_journal_item.record",
            "publicregister_edition.csv",
            "publicregister_edition.json");

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Reencryption reencryption;

    @Test
    void namesNoPlainColumnAfterAPerson() throws SQLException {
        assertEquals(
                new TreeSet<>(PLAIN),
                columns("data_type in ('text', 'jsonb', 'character varying', 'ARRAY') and column_name ~"
                        + " '(phone|guardian|learner|child|counterparty|payer|remittance|id_number)'"));
    }

    @Test
    void knowsEveryColumnOfCiphertexts() throws SQLException {
        Set<String> sealed =
                reencryption.places().stream().map(SealedColumn::place).collect(Collectors.toSet());
        Set<String> bytes = columns("data_type = 'bytea' and column_name !~ '" + OTHER_BYTES + "'");
        bytes.removeAll(KEYS);

        assertEquals(new TreeSet<>(sealed), bytes);
    }

    private Set<String> columns(String condition) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name || '.' || column_name from"
                        + " information_schema.columns where table_schema = 'public' and table_name <> 'cipher_test' and "
                        + condition)) {
            Set<String> found = new TreeSet<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
