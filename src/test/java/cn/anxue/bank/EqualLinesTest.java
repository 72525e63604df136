package cn.anxue.bank;

import static cn.anxue.bank.LineOutcome.BOOKED;
import static cn.anxue.bank.LineOutcome.CONFIRMED;
import static cn.anxue.bank.LineOutcome.DUPLICATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Equal payments without a number: as many are booked as there were, however often and in whatever order they are told. */
@QuarkusTest
class EqualLinesTest {
    private static final Caller BANK = FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));

    @Inject
    BankLines lines;

    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @AfterEach
    void leaveNothingOpen() {
        LeftOvers.place(account(), LocalDate.of(2026, 3, 3));
    }

    @Test
    void equalPaymentsOfWhichANoticeToldOneAreBothBooked() {
        LineDraft paid = LineFixtures.paidBy(line(null, 0, "100.00"), "张三", "学费");
        assertEquals(List.of(BOOKED), notify(paid));
        assertEquals(List.of(CONFIRMED, BOOKED), confirm(paid, paid));
        assertEquals(List.of(DUPLICATE, DUPLICATE), notify(paid, paid));
        assertEquals(List.of(DUPLICATE, DUPLICATE), confirm(paid, paid));
        assertEquals(Money.ofYuan(200), bank());
    }

    @Test
    void lineWhoseNoticeAnotherTookIsKnownWhenTheStatementIsToldAgainInAnyOrder() {
        LineDraft named = line("S1", 0, "10.00");
        LineDraft unnamed = line(null, 0, "10.00");
        StatementId statement = StatementId.next();
        assertEquals(List.of(BOOKED), notify(unnamed));
        assertEquals(
                CONFIRMED, lines.confirm(BANK, statement, List.of(named)).get(0).outcome());
        assertEquals(
                BOOKED,
                lines.confirm(BANK, statement, 2, List.of(unnamed)).get(0).outcome());

        assertEquals(List.of(DUPLICATE, DUPLICATE), confirm(named, unnamed));
        assertEquals(List.of(DUPLICATE, DUPLICATE), confirm(unnamed, named));
        assertEquals(Money.ofYuan(20), bank());
    }

    private LineDraft line(@Nullable String reference, int part, String amount) {
        return LineFixtures.part(account(), reference, part, amount);
    }

    private List<LineOutcome> notify(LineDraft... drafts) {
        return outcomes(lines.record(BANK, List.of(drafts)));
    }

    private List<LineOutcome> confirm(LineDraft... drafts) {
        return outcomes(lines.confirm(BANK, StatementId.next(), List.of(drafts)));
    }

    private static List<LineOutcome> outcomes(List<LineAnswer> answers) {
        return answers.stream().map(LineAnswer::outcome).toList();
    }

    private String account() {
        return Objects.requireNonNull(agreement.feeAccount());
    }

    private Money bank() {
        return PayoutFixtures.balance(agreement, FeeBooks.bank(account()));
    }
}
