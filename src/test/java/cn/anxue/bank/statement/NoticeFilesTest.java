package cn.anxue.bank.statement;

import static cn.anxue.bank.statement.StatementFixtures.count;
import static cn.anxue.bank.statement.StatementFixtures.send;
import static cn.anxue.bank.statement.StatementFixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Notices and reports within the day come as files too: their lines are booked at once, and the day's statement confirms them. */
@QuarkusTest
class NoticeFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String BOOKED = "select count(*) from bank_line where account = ?";
    private static final String NOTIFIED = BOOKED + " and notified";
    private static final String CONFIRMED =
            "select count(*) from bank_line_confirmation c join bank_line l on l.id = c.line_id where l.account = ?";

    private final String account = Objects.requireNonNull(
            DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());

    @Test
    void noticeReportAndStatementOfOneMovementBookItOnce() {
        byte[] notice = as("054", "BkToCstmrDbtCdtNtfctn", "Ntfctn", day("R1"));
        byte[] report = as("052", "BkToCstmrAcctRpt", "Rpt", day("R1", "R2"));

        assertEquals(FileState.MATCHED, work(send(notice)).state());
        assertEquals(1, count(NOTIFIED, account));
        assertEquals(FileState.MATCHED, work(send(report)).state());
        assertEquals(2, count(NOTIFIED, account));
        assertEquals(0, count(CONFIRMED, account));

        assertEquals(
                FileState.MATCHED, work(send(day("R1", "R2", "R3").bytes())).state());

        assertEquals(3, count(BOOKED, account));
        assertEquals(3, count(CONFIRMED, account));
    }

    private CamtFile day(String... references) {
        CamtFile file = new CamtFile(account, DAY, DAY, 0).named(references.length + " " + account);
        for (String reference : references) {
            file.add(Entry.paidIn(reference, 100, DAY));
        }
        return file;
    }

    /** The same lines in another message, without the balances of a statement. */
    private static byte[] as(String number, String message, String part, CamtFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .replace("camt.053", "camt." + number)
                .replace("BkToCstmrStmt", message)
                .replace("<Stmt>", "<" + part + ">")
                .replace("</Stmt>", "</" + part + ">")
                .replaceAll("(?s)<Bal>.*?</Bal>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
