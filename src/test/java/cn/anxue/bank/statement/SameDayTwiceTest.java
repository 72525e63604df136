package cn.anxue.bank.statement;

import static cn.anxue.bank.statement.StatementFixtures.count;
import static cn.anxue.bank.statement.StatementFixtures.send;
import static cn.anxue.bank.statement.StatementFixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same day exported again: in another format, with other words, with more: each movement is booked once. */
@QuarkusTest
class SameDayTwiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final String account = Objects.requireNonNull(
            DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());

    @Test
    void sameDayInAnotherFormatWithoutReferencesIsBookedOnce() {
        work(send(camt(0).add(entry(null, 500, "甲")).add(entry(null, 500, "乙")).bytes()));
        StatementFileView again = mt940("10,00", ":61:2603020302C5,00NTRFNONREF\n:61:2603020302C5,00NTRFNONREF\n");

        assertEquals(FileState.MATCHED, again.state());
        assertEquals(2, lines());
        assertEquals(0, doubts());
    }

    @Test
    void sameDayFirstWithoutReferencesThenWithThemIsBookedOnce() {
        mt940("10,00", ":61:2603020302C5,00NTRFNONREF\n:61:2603020302C5,00NTRFNONREF\n");
        work(send(camt(0).add(entry("R1", 500, "甲")).add(entry("R2", 500, "乙")).bytes()));

        assertEquals(2, lines());
        assertEquals(0, doubts());
    }

    @Test
    void sameDayWithOtherReferencesIsBookedOnce() {
        work(send(camt(0).add(entry("R1", 500, "甲")).add(entry("R2", 700, "乙")).bytes()));
        mt940("12,00", ":61:2603020302C5,00NTRFNONREF//X1\n:61:2603020302C7,00NTRFNONREF//X2\n");

        assertEquals(2, lines());
        assertEquals(0, doubts());
    }

    @Test
    void whatIsLeftOverOfACoveredDayIsAQuestion() {
        work(send(camt(0).add(entry(null, 500, "甲")).add(entry(null, 700, "乙")).bytes()));
        mt940("12,00", ":61:2603020302C6,00NTRFNONREF\n:61:2603020302C6,00NTRFNONREF\n");

        assertEquals(2, lines());
        assertEquals(2, doubts());
    }

    @Test
    void questionIsAskedOnceHoweverOftenTheFileComes() {
        work(send(camt(0).add(entry(null, 500, "甲")).add(entry(null, 700, "乙")).bytes()));
        for (int i = 0; i < 3; i++) {
            work(send(camt(0).add(entry(null, 600, "甲"))
                    .add(entry(null, 600, "乙"))
                    .bytes()));
        }

        assertEquals(2, lines());
        assertEquals(2, doubts());
    }

    @Test
    void statementOfTheDayThatGrewBringsWhatCameSince() {
        work(send(camt(0).add(entry(null, 500, "甲")).bytes()));
        mt940("17,00", ":61:2603020302C5,00NTRFNONREF\n:61:2603020302C7,00NTRFNONREF\n:61:2603020302C5,00NTRFNONREF\n");

        assertEquals(3, lines());
        assertEquals(0, doubts());
    }

    @Test
    void statementThatGoesOnWithinTheDayBringsLinesOfItsOwn() {
        work(send(camt(0).add(entry(null, 500, "甲")).bytes()));
        work(send(camt(500).add(entry(null, 500, "乙")).bytes()));

        assertEquals(2, lines());
        assertEquals(0, doubts());
    }

    @Test
    void equalLineOfAStatementThatGoesOnWithinTheDayIsNotTakenForTheFirst() {
        for (String reference : new String[] {null, "R1"}) {
            long before = lines() + doubts();
            long opening = 500 * before;
            work(send(camt(opening).add(entry(reference, 500, "甲")).bytes()));
            work(send(camt(opening + 500).add(entry(reference, 500, "甲")).bytes()));
            assertEquals(before + 2, lines() + doubts(), "in the books or a question, never nowhere");
        }
    }

    @Test
    void dayThatCameToNothingAfterAllIsNotBookedTwice() {
        work(send(camt(0).add(entry(null, 500, "甲")).bytes()));
        mt940("0,00", ":61:2603020302C5,00NTRFNONREF\n:61:2603020302D5,00NTRFNONREF\n");

        assertEquals(2, lines());
        assertEquals(0, doubts());
    }

    @Test
    void dayExportedTwiceWithOneMoreEqualLineBringsThatLine() {
        work(send(camt(0).add(entry(null, 500, "甲")).bytes()));
        work(send(camt(0).add(entry(null, 500, "甲")).add(entry(null, 500, "甲")).bytes()));

        assertEquals(2, lines());
        assertEquals(0, doubts());
    }

    @Test
    void eachLineOfOneNameIsAQuestionOfItsOwn() {
        for (int i = 0; i < 2; i++) {
            work(send(camt(0).add(entry("R1", 500, "甲"))
                    .add(entry("R1", 500, "甲"))
                    .add(entry("R1", 500, "甲"))
                    .bytes()));
            assertEquals(1, lines());
            assertEquals(2, doubts());
        }
    }

    @Test
    void twoStatementsOfOneFileThatTellTheSameDayAreBookedOnce() {
        CamtFile first = camt(0).add(entry(null, 500, "甲"));
        CamtFile second = camt(0).add(entry(null, 500, ""));

        assertEquals(
                FileState.MATCHED,
                work(send(CamtFile.bytes(java.util.List.of(first, second)))).state());
        assertEquals(1, lines());
    }

    private CamtFile camt(long opening) {
        return new CamtFile(account, DAY, DAY, opening);
    }

    private static Entry entry(@Nullable String reference, long fen, String text) {
        return new Entry(reference, fen, DAY, "测试培训中心", "622299999999", "风险保证金 " + text, null);
    }

    private StatementFileView mt940(String closing, String lines) {
        String text = ":20:STMT" + System.nanoTime() % 1_000_000 + "\n:25:" + account
                + "\n:28C:1/1\n:60F:C260302CNY0,00\n" + lines + ":62F:C260302CNY" + closing + "\n-\n";
        return work(StatementFixtures.receive(
                        StatementFixtures.BANK, FileFormat.MT940, text.getBytes(StandardCharsets.UTF_8))
                .id());
    }

    private long lines() {
        return count("select count(*) from bank_line where account = ?", account);
    }

    private long doubts() {
        return count("select count(*) from bank_line_doubt where account = ? and state = 'OPEN'", account);
    }
}
