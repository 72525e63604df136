package cn.anxue.bank.web;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.claim;
import static cn.anxue.bank.instruction.BankDesk.debit;
import static cn.anxue.bank.instruction.BankDesk.instructed;
import static cn.anxue.bank.instruction.BankDesk.result;
import static cn.anxue.fee.payout.PayoutFixtures.bankPath;
import static cn.anxue.fee.payout.PayoutFixtures.book;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.reconciliation.Break;
import cn.anxue.bank.reconciliation.BreakKind;
import cn.anxue.bank.reconciliation.BreakRegister;
import cn.anxue.bank.reconciliation.BreakState;
import cn.anxue.bank.reconciliation.DayLooks;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bank says of its payments, and what its lines show: once the day is over they agree, or it is a break. */
@QuarkusTest
class InstructionBreaksTest {
    private static final Set<BreakKind> OF_INSTRUCTIONS =
            Set.of(BreakKind.EXECUTED_WITHOUT_LINE, BreakKind.LINE_WITHOUT_RESULT, BreakKind.CONTRADICTED_RESULT);

    private static final Caller BANK =
            new Caller(ActorId.next(), "bank", Set.of(Role.BANK), new Scope.Bank(DepositFixtures.BANK));

    @Inject
    DayLooks looks;

    @Inject
    BreakRegister breaks;

    @Inject
    Today today;

    private final AgreementView agreement = PayoutFixtures.feeAgreement();
    private String refund = "";

    @BeforeEach
    void instruct() {
        book(agreement, bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(200));
        refund = instructed(agreement, PayoutKind.REFUND, UUID.randomUUID(), 200);
        assertTrue(claim(60).contains(refund));
    }

    @AfterEach
    void setClockRight() {
        today.setSource(InstantSource.system());
    }

    @Test
    void executedWithoutItsLineByTheDaysCloseIsABreak() {
        result(refund, "EXECUTED").statusCode(200);
        assertEquals(List.of(), found());

        letTheDayPass();
        assertEquals(List.of(BreakKind.EXECUTED_WITHOUT_LINE), found());

        debit(agreement, "200.00", refund);
        assertEquals(List.of(), found());
    }

    @Test
    void lineWithoutAResultByTheDaysCloseIsABreak() {
        debit(agreement, "200.00", refund);
        assertEquals(List.of(BreakKind.LINE_WITHOUT_RESULT), found());

        result(refund, "EXECUTED").statusCode(200);
        assertEquals(List.of(), found());
    }

    @Test
    void wordsOfWhichNobodyKnowsWhichIsTrueAreABreakAtOnce() {
        result(refund, "EXECUTED").statusCode(200);
        result(refund, "REFUSED").statusCode(409);
        assertEquals(List.of(BreakKind.CONTRADICTED_RESULT), found());

        debit(agreement, "200.00", refund);
        assertEquals(List.of(BreakKind.LINE_WITHOUT_RESULT), found(), "its last word is against the line");
    }

    private void letTheDayPass() {
        today.setSource(InstantSource.fixed(today.date()
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(Today.ZONE)
                .toInstant()));
    }

    /** Those of the account that a look at its day opens or leaves open. */
    private List<BreakKind> found() {
        looks.look(List.of(new AccountDay(account(agreement), today.date())));
        return breaks.page(BANK, BreakState.OPEN, account(agreement), null, 50).items().stream()
                .map(Break::kind)
                .filter(OF_INSTRUCTIONS::contains)
                .toList();
    }
}
