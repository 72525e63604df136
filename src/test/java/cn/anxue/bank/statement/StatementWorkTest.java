package cn.anxue.bank.statement;

import static cn.anxue.bank.statement.StatementFixtures.count;
import static cn.anxue.bank.statement.StatementFixtures.send;
import static cn.anxue.bank.statement.StatementFixtures.service;
import static cn.anxue.bank.statement.StatementFixtures.step;
import static cn.anxue.bank.statement.StatementFixtures.view;
import static cn.anxue.bank.statement.StatementFixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A crash at any point, several nodes, statements that come again or out of order: the books end the same. */
@QuarkusTest
class StatementWorkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int LINES = 7_345;

    @Inject
    StatementReading reading;

    @Inject
    Readings readings;

    @Inject
    StatementBalances balances;

    private final String account = Objects.requireNonNull(
            DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());

    @AfterEach
    void letStatementsBeBooked() {
        StatementsBookedProbe.refuse(false);
    }

    @Test
    void booksEachLineOnceWhereverANodeDies() {
        StatementFileId file = send(many().bytes());
        assertEquals(FileState.RECEIVED, view(file).state());

        WaitingFile dead = QuarkusTransaction.requiringNew()
                .call(() -> readings.claim(file, 0))
                .orElseThrow();
        assertEquals(FileState.READING, view(file).state());
        assertTrue(reading.readNext(file), "another node takes over what a dead one left");
        assertEquals(FileState.READ, view(file).state());
        assertEquals(0, lines(), "nothing is booked before the whole file is proven");
        reading.read(dead);
        assertEquals(FileState.READ, view(file).state(), "who was thought dead changes nothing");

        assertTrue(step(file));
        assertEquals(5_000, lines());
        assertEquals(5_000, view(file).linesDone());
        StatementsBookedProbe.refuse(true);
        assertThrows(IllegalStateException.class, () -> step(file), "dies within the last list");
        assertEquals(5_000, lines());
        assertEquals(5_000, view(file).linesDone());
        StatementsBookedProbe.refuse(false);
        assertTrue(step(file));
        assertFalse(step(file));

        assertBooked(file);
    }

    @Test
    void letsOneOfTwoNodesReadAndBothBookWithoutALineTwice() throws Exception {
        StatementFileId file = send(many().bytes());
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<StatementFileView>> views = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            views.add(nodes.submit(() -> {
                while (!view(file).state().isOver()) {
                    work(file);
                }
                return view(file);
            }));
        }
        for (Future<StatementFileView> view : views) {
            assertEquals(FileState.MATCHED, view.get().state());
        }
        nodes.shutdown();

        assertBooked(file);
        assertEquals(1, count("select attempt from bank_statement_file where id = ?", file.value()));
    }

    @Test
    void keepsOneOfTwoEqualFilesThatComeAtOnce() throws Exception {
        byte[] content = many().bytes();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<ReceivedFile>> received = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            received.add(nodes.submit(
                    () -> StatementFixtures.receive(StatementFixtures.BANK, FileFormat.CAMT_053, content)));
        }
        List<ReceivedFile> files = new ArrayList<>();
        for (Future<ReceivedFile> one : received) {
            files.add(one.get());
        }
        nodes.shutdown();

        assertEquals(1, files.stream().map(ReceivedFile::id).distinct().count());
        assertEquals(3, files.stream().filter(ReceivedFile::repeated).count());
        work(files.get(0).id());
        assertBooked(files.get(0).id());
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() {
        long before = count("select count(*) from bank_statement_file where bank_code = ?", DepositFixtures.BANK);
        InputStream broken = new InputStream() {
            private int left = 3 << 20;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'x';
                }
                throw new IOException("connection reset");
            }
        };

        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> service(StatementUploads.class)
                        .receive(StatementFixtures.BANK, new Delivery(FileFormat.CSV, null, "test"), broken));

        assertEquals(StatementProblem.STATEMENT_CUT_OFF, refused.kind());
        assertEquals(
                before, count("select count(*) from bank_statement_file where bank_code = ?", DepositFixtures.BANK));
    }

    @Test
    void readsARejectedFileOnceMoreWhenItIsSentAgain() {
        byte[] later = new CamtFile(account, DAY.plusDays(1), DAY.plusDays(1), 700).bytes();
        work(send(new CamtFile(account, DAY, DAY, 0)
                .add(Entry.paidIn("R1", 500, DAY))
                .bytes()));
        StatementFileId file = send(later);
        assertEquals(FileState.REJECTED, work(file).state());
        assertEquals("OPENING_DIFFERS", view(file).problems().get(0).code());

        ReceivedFile again = StatementFixtures.receive(StatementFixtures.BANK, FileFormat.CAMT_053, later);

        assertEquals(new ReceivedFile(file, false), again);
        assertEquals(FileState.RECEIVED, view(file).state());
        assertEquals(FileState.REJECTED, work(file).state());
    }

    @Test
    void namesAGapUntilItIsFilledAndAnOverlap() {
        work(send(day(0, 0, 500, "R1").bytes()));
        StatementFileId third = send(day(2, 700, 50, "R3").bytes());
        assertEquals(FileState.MATCHED, work(third).state(), "one may still come between");

        Seam gap = balances.seams(List.of(account)).get(0);
        assertTrue(gap.isGap());
        assertEquals(DAY, gap.before());
        assertEquals(Money.ofFen(500), gap.closing());
        assertEquals(Money.ofFen(700), gap.opening());

        StatementFileId wrong = send(day(1, 500, 100, "R2").bytes());
        assertEquals(FileState.REJECTED, work(wrong).state());
        assertEquals("CLOSING_DIFFERS", view(wrong).problems().get(0).code());
        work(send(day(1, 500, 200, "R2").bytes()));
        assertEquals(List.of(), balances.seams(List.of(account)));

        CamtFile whole = new CamtFile(account, DAY, DAY.plusDays(2), 0)
                .add(Entry.paidIn("R1", 500, DAY))
                .add(Entry.paidIn("R2", 200, DAY.plusDays(1)))
                .add(Entry.paidIn("R3", 50, DAY.plusDays(2)));
        assertEquals(FileState.MATCHED, work(send(whole.bytes())).state());
        assertFalse(balances.seams(List.of(account)).get(0).isGap());
        assertEquals(3, lines());
    }

    @Test
    void tellsWhatTheBankSaysWasHeldOnEachDay() {
        CamtFile week = new CamtFile(account, DAY, DAY.plusDays(6), 100)
                .add(Entry.paidIn("R1", 500, DAY.plusDays(1)))
                .add(Entry.paidIn("R2", -200, DAY.plusDays(4)));
        work(send(week.bytes()));

        Map<AccountDay, Money> closing = balances.closing(
                List.of(day(0), day(1), day(3), day(4), day(6), day(7), new AccountDay("6222none", DAY)));

        assertEquals(
                Map.of(
                        day(0), Money.ofFen(100),
                        day(1), Money.ofFen(600),
                        day(3), Money.ofFen(600),
                        day(4), Money.ofFen(400),
                        day(6), Money.ofFen(400)),
                closing);
    }

    @Test
    void confirmsLinesSentBefore() {
        QuarkusTransaction.requiringNew()
                .run(() -> service(BankLines.class)
                        .record(StatementFixtures.BANK, List.of(LineFixtures.credit(account, "R1", "5.00"))));
        CamtFile file = new CamtFile(account, DAY, DAY, 0)
                .add(new Entry("R1", 500, DAY, "甲", "6222", "风险保证金", null))
                .add(Entry.paidIn("R2", 100, DAY));

        StatementFileView done = work(send(file.bytes()));

        assertEquals(FileState.MATCHED, done.state());
        assertEquals(2, count("select count(*) from bank_line where account = ?", account));
        assertTrue(balances.closing(List.of(day(0))).containsKey(day(0)));
    }

    private CamtFile many() {
        CamtFile file = new CamtFile(account, DAY, DAY, 0).named("many " + account);
        for (int i = 0; i < LINES; i++) {
            file.add(Entry.paidIn("M" + i, 100, DAY));
        }
        return file;
    }

    private CamtFile day(int later, long opening, long fen, String reference) {
        LocalDate on = DAY.plusDays(later);
        return new CamtFile(account, on, on, opening).add(Entry.paidIn(reference, fen, on));
    }

    private AccountDay day(int later) {
        return new AccountDay(account, DAY.plusDays(later));
    }

    private long lines() {
        return count("select count(*) from bank_line where account = ?", account);
    }

    private void assertBooked(StatementFileId file) {
        StatementFileView view = view(file);
        assertEquals(FileState.MATCHED, view.state());
        assertEquals(LINES, view.linesDone());
        assertEquals(LINES, lines());
        assertEquals(
                LINES,
                count(
                        "select count(*) from bank_line_confirmation c join bank_statement s on s.id = c.statement_id"
                                + " where s.account = ?",
                        account));
        assertEquals(0, count("select count(*) from bank_statement_block where file_id = ?", file.value()));
        assertEquals(
                LINES * 100L,
                count("select closing_minor from bank_statement where account = ? and booked_at is not null", account));
    }
}
