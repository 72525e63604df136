package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.statement.CamtFile;
import cn.anxue.bank.statement.StatementFileId;
import cn.anxue.bank.statement.StatementFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One movement told under two names by two clients at once: it is booked once, whoever comes first. */
@QuarkusTest
class MeetingRaceTest {
    private static final int ROUNDS = 12;
    private static final long FEN = 100;
    private static final Caller BANK = FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));

    @Inject
    BankLines lines;

    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final String account = Objects.requireNonNull(agreement.feeAccount());

    @AfterEach
    void leaveNothingOpen() {
        LeftOvers.place(account, LocalDate.of(2026, 3, 3));
    }

    @Test
    void sumAndPartsOfABatchSentAtOnceAreBookedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String batch = "B" + round;
            LineDraft sum = line(batch, 0, "30.00");
            List<LineDraft> parts = List.of(line(batch, 1, "10.00"), line(batch, 2, "20.00"));

            atOnce(() -> lines.record(BANK, List.of(sum)), () -> lines.record(BANK, parts));

            assertEquals(Money.ofYuan(30L * (round + 1)), bank());
        }
    }

    @Test
    void noticeAndItsStatementLineSentAtOnceAreBookedOnce() throws Exception {
        long booked = 0;
        for (int yuan = 1; yuan <= ROUNDS; yuan++) {
            LineDraft notice = line("N" + yuan, 0, yuan + ".00");
            LineDraft statement = line(null, 0, yuan + ".00");

            atOnce(
                    () -> lines.record(BANK, List.of(notice)),
                    () -> lines.confirm(BANK, StatementId.next(), List.of(statement)));

            booked += yuan;
            assertEquals(Money.ofYuan(booked), bank());
        }
    }

    @Test
    void wholeAndCutReferenceSentAtOnceAreBookedOnce() throws Exception {
        long booked = 0;
        for (int yuan = 1; yuan <= ROUNDS; yuan++) {
            LineDraft whole = line("20260302ABCDEF%02dXYZ".formatted(yuan), 0, yuan + ".00");
            LineDraft cut = line("20260302ABCDEF%02d".formatted(yuan), 0, yuan + ".00");

            atOnce(() -> lines.record(BANK, List.of(whole)), () -> lines.record(BANK, List.of(cut)));

            booked += yuan;
            assertEquals(Money.ofYuan(booked), bank());
        }
    }

    @Test
    void wholeAndCutReferenceOfTwoStatementFilesBookedAtOnceAreBookedOnce() throws Exception {
        long booked = 0;
        for (int round = 1; round <= ROUNDS / 3; round++) {
            LocalDate day = LocalDate.of(2026, 2, round);
            String reference = "20260302GHIJKL%02d".formatted(round);
            StatementFileId whole = StatementFixtures.send(statement(day, booked, reference + "XYZ"));
            StatementFileId cut = StatementFixtures.send(statement(day, booked, reference));

            atOnce(() -> StatementFixtures.work(whole), () -> StatementFixtures.work(cut));

            booked += FEN;
            assertEquals(Money.ofFen(booked), bank());
        }
    }

    private byte[] statement(LocalDate day, long opening, String reference) {
        return new CamtFile(account, day, day, opening)
                .named(reference)
                .add(CamtFile.Entry.paidIn(reference, FEN, day))
                .bytes();
    }

    private static <T> void atOnce(Callable<T> one, Callable<T> other) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            for (var done : clients.invokeAll(List.of(one, other))) {
                done.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private LineDraft line(@Nullable String reference, int part, String amount) {
        return new LineDraft(
                account,
                reference,
                part,
                "2026-03-02",
                null,
                "CREDIT",
                new LineDraft.Amount(amount, "CNY"),
                null,
                null,
                null,
                null);
    }

    private Money bank() {
        return PayoutFixtures.balance(agreement, PayoutFixtures.bankPath(agreement));
    }
}
