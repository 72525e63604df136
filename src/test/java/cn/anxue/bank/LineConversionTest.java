package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.cipher.Vault;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V14.2.4, V11.4.1, V8.2.1: what lines say of people is kept encrypted, also what earlier versions kept plainly. */
@QuarkusTest
class LineConversionTest {
    private static final Caller BANK =
            new Caller(new ActorId(UUID.randomUUID()), "bank", Set.of(Role.BANK), new Scope.Bank("000000000001"));
    /** As an earlier version kept them: two lines without a bank reference, one with. */
    private static final String INSERT_PLAIN = """
            alter table bank_line drop constraint bank_line_digest_keyed, drop constraint bank_line_particulars_encrypted;
            insert into bank_line (id, report_id, account, identity, content_digest, holder_id, direction, amount_minor,
                currency, booked_on, value_on, placement, bank_reference, counterparty_name, counterparty_account, remittance)
            select gen_random_uuid(), gen_random_uuid(), '%1$s',
                case r when '' then 'C#' || encode(d, 'hex') || '#' || n else 'C:' || r || ':0' end,
                d, '%2$s', 'CREDIT', 12300, 'CNY', '2026-03-02', '2026-03-02', 'UNIDENTIFIED', nullif(r, ''), '旧户名', '62220001', '旧附言'
            from (values (1, '', decode('%3$s', 'hex')), (2, '', decode('%3$s', 'hex')), (1, 'OLD', decode('%3$s', 'hex')))
                as v (n, r, d);
            alter table bank_line
                add constraint bank_line_digest_keyed check (octet_length(content_digest) = 33) not valid,
                add constraint bank_line_particulars_encrypted check (counterparty_name is null
                    and counterparty_account is null and remittance is null) not valid;
            """;

    @Inject
    LineConversion conversion;

    @Inject
    BankLines lines;

    @Inject
    LineStore store;

    @Inject
    Vault vault;

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    private InstitutionId institution = InstitutionId.next();
    private String account = "";

    @BeforeEach
    void signAgreement() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        institution = agreement.institutionId();
        account = Objects.requireNonNull(agreement.depositAccount());
    }

    @Test
    void keepsNothingReadableOfANewLine() throws SQLException {
        lines.record(BANK, List.of(line("N1")));

        String row = text("select to_jsonb(l)::text from bank_line l where account = '" + account + "'");

        assertEquals(-1, row.indexOf("旧"), row);
        assertEquals(-1, row.indexOf("62220001"), row);
    }

    @Test
    void refusesPlainTextInANewRowWhoeverWritesIt() throws SQLException {
        lines.record(BANK, List.of(line("N1")));

        for (String column : List.of("counterparty_name", "counterparty_account", "remittance")) {
            SQLException refusal = assertThrows(SQLException.class, () -> asOwner("""
                    insert into bank_line (id, report_id, account, identity, content_digest, holder_id, direction,
                        amount_minor, currency, booked_on, value_on, placement, %s)
                    select gen_random_uuid(), report_id, account, 'C:plain:0', content_digest, holder_id, direction, 1,
                        'CNY', booked_on, value_on, placement, 'x' from bank_line where account = '%s'
                    """.formatted(column, account)));
            assertEquals("23514", refusal.getSQLState());
        }
    }

    @Test
    void convertsLinesOfEarlierVersionsAndStillRecognisesThem() throws SQLException {
        LineDraft unnumbered = line(null);
        LineDraft numbered = line("OLD");
        asOwner(INSERT_PLAIN.formatted(account, institution, plainDigest()));

        assertEquals(1, conversion.stretch(1), "broken off after one");
        assertEquals(2, conversion.stretch(100), "goes on where it stopped");
        assertEquals(0, conversion.stretch(100));

        assertEquals(
                "",
                text("select string_agg(concat(counterparty_name, counterparty_account, remittance), '') from bank_line"
                        + " where account = '" + account + "'"));
        List<LineAnswer> answers = lines.record(BANK, List.of(unnumbered, unnumbered, unnumbered, numbered));
        assertEquals(
                List.of(LineOutcome.DUPLICATE, LineOutcome.DUPLICATE, LineOutcome.BOOKED, LineOutcome.DUPLICATE),
                answers.stream().map(LineAnswer::outcome).toList());
        LineId first = Objects.requireNonNull(answers.get(0).id());
        assertEquals(
                new LineParticulars("旧户名", "62220001", "旧附言"),
                store.particulars(List.of(first)).get(first));
    }

    @Test
    void keepsContentDigestsThatCannotBeWorkedOutWithoutTheKey() throws SQLException {
        LineDraft draft = line("N1");
        lines.record(BANK, List.of(draft));

        String kept = text("select encode(content_digest, 'hex') from bank_line where account = '" + account + "'");

        assertNotEquals("01" + plainDigest(), kept);
        assertEquals(66, kept.length());
    }

    @Test
    void refusesParticularsMovedToAnotherLine() throws SQLException {
        lines.record(BANK, List.of(line("N1"), line("N2")));
        String swap =
                "update bank_line l set particulars = (select particulars from bank_line o where o.account = l.account"
                        + " and o.id <> l.id) where account = '" + account + "'";
        asOwner(swap);
        LineId moved = new LineId(
                UUID.fromString(text("select min(id::text) from bank_line where account = '" + account + "'")));

        try {
            assertThrows(IllegalStateException.class, () -> store.particulars(List.of(moved)));
        } finally {
            // Other tests read these lines too.
            asOwner(swap);
        }
    }

    @Test
    void letsTheServingRoleChangeNoLine() {
        SQLException refusal = assertThrows(SQLException.class, () -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update bank_line set particulars = null");
            }
        });

        assertEquals("42501", refusal.getSQLState());
    }

    private LineDraft line(@Nullable String reference) {
        LineDraft draft = LineFixtures.draft(account, reference, "CREDIT", "123.00", "旧附言", null);
        LineDraft.Counterparty payer = new LineDraft.Counterparty("旧户名", "62220001");
        return new LineDraft(
                account, reference, null, draft.bookedOn(), null, "CREDIT", draft.amount(), payer, "旧附言", null, null);
    }

    /** What earlier versions made of the line above. */
    private static String plainDigest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field :
                    Arrays.asList("2026-03-02", "2026-03-02", "12300", "CNY", "旧户名", "62220001", "旧附言", null, null)) {
                byte[] value = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
                digest.update((byte) (field == null ? 0 : 1));
                digest.update(new byte[] {0, (byte) value.length});
                digest.update(value);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asOwner(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "anxue_owner", "anxue_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "anxue_owner", "anxue_owner");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
