package cn.anxue.bank.statement;

import static cn.anxue.bank.statement.StatementFixtures.count;
import static cn.anxue.bank.statement.StatementFixtures.send;
import static cn.anxue.bank.statement.StatementFixtures.service;
import static cn.anxue.bank.statement.StatementFixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a bank sent is kept for the term of the place, and what it was for good. */
@QuarkusTest
class StatementRetentionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    StatementRetention retention;

    private final String account = Objects.requireNonNull(
            DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());

    @Test
    void piecesGoWithTheirTermAndTheIndexStays() {
        byte[] content = camt("R1");
        StatementFileId old = send(content);
        work(old);
        StatementFileId young = send(camt("R2"));
        work(young);
        age(old, 11);
        age(young, 9);

        retention.look();

        assertEquals(0, pieces(old));
        assertTrue(pieces(young) > 0);
        assertEquals(FileState.MATCHED, StatementFixtures.view(old).state());
        ReceivedFile again = StatementFixtures.receive(StatementFixtures.BANK, FileFormat.CAMT_053, content);
        assertEquals(new ReceivedFile(old, true), again);
    }

    @Test
    void servingRoleLetsNothingGoBeforeAYear() {
        StatementFileId file = send(camt("R3"));
        work(file);

        assertFalse(QuarkusTransaction.requiringNew()
                .call(() -> service(Sql.class)
                        .list(
                                "select bank_statement_file_purge(?)",
                                select -> select.setObject(1, file.value()),
                                row -> row.getBoolean(1))
                        .get(0)));
        assertTrue(pieces(file) > 0);
    }

    @Test
    void termIsFromOneToThirtyYears() {
        assertThrows(IllegalArgumentException.class, () -> new StatementTerm(0));
        assertThrows(IllegalArgumentException.class, () -> new StatementTerm(31));
        assertFalse(new StatementTerm(10).isOver(DAY, DAY.plusYears(10)));
        assertTrue(new StatementTerm(10).isOver(DAY, DAY.plusYears(10).plusDays(1)));
    }

    private byte[] camt(String reference) {
        return new CamtFile(account, DAY, DAY, 0)
                .named(reference + account)
                .add(Entry.paidIn(reference, 500, DAY))
                .bytes();
    }

    private static void age(StatementFileId file, int years) {
        QuarkusTransaction.requiringNew()
                .run(() -> service(Sql.class)
                        .update(
                                "update bank_statement_file set changed_at = now() - make_interval(years => ?) where id = ?",
                                update -> {
                                    update.setInt(1, years);
                                    update.setObject(2, file.value());
                                }));
    }

    private static long pieces(StatementFileId file) {
        return count("select count(*) from bank_statement_chunk where file_id = ?", file.value());
    }
}
