package cn.anxue.bank.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.bank.statement.BookedStatement;
import cn.anxue.bank.statement.StatementsBooked;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement that never came is found by itself, once, and forgotten when it comes after all. */
@QuarkusTest
class DayJobTest {
    @Inject
    DayJob job;

    @Inject
    DayLooks looks;

    @Inject
    BreakStore breaks;

    @Inject
    StatementsDue due;

    @Inject
    Today today;

    @Inject
    Event<StatementsBooked> booked;

    private String account = "";
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void openAccount() {
        account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        day = today.date().plusDays(1);
        while (!due.isWorking(day) || !due.isWorking(day.plusDays(1))) {
            day = day.plusDays(1);
        }
    }

    @AfterEach
    void setClockRight() {
        today.setSource(InstantSource.system());
    }

    @Test
    void missesAStatementOnceItsHourHasPassed() {
        at(day.plusDays(1), LocalTime.of(9, 59));
        looks.look(List.of(new AccountDay(account, day)));
        assertEquals(List.of(), kinds());

        at(day.plusDays(1), LocalTime.of(10, 0));
        job.askForDue();
        job.lookAtAsked();
        job.askForDue();
        job.lookAtAsked();
        assertEquals(List.of(BreakKind.STATEMENT_MISSING), kinds());
        assertEquals(BreakOwner.BANK, breaks.open(List.of(account)).get(0).owner());

        var statement = StatementFixtures.day(account, day, "0.00", "0.00");
        QuarkusTransaction.requiringNew()
                .run(() ->
                        booked.fire(new StatementsBooked(List.of(new BookedStatement(statement, account, day, day)))));
        job.lookAtAsked();
        assertEquals(List.of(), kinds());
    }

    @Test
    void asksForNoStatementOfADayOffOnWhichNothingMoved() {
        LocalDate off = day;
        while (due.isWorking(off)) {
            off = off.plusDays(1);
        }
        StatementFixtures.day(account, off.minusDays(1), "0.00", "0.00");
        at(off.plusDays(12), LocalTime.NOON);

        DayView view =
                looks.look(List.of(new AccountDay(account, off))).iterator().next();

        assertEquals(DayState.BALANCED, view.state());
        assertEquals(List.of(), kinds());
    }

    @Test
    void namesADayOffAfterAWorkingDayThatNoStatementTold() {
        LocalDate off = day;
        while (due.isWorking(off)) {
            off = off.plusDays(1);
        }
        at(off.plusDays(12), LocalTime.NOON);

        looks.look(List.of(new AccountDay(account, off)));

        List<Break> found = breaks.open(List.of(account));
        assertEquals(
                List.of(BreakKind.STATEMENT_MISSING),
                found.stream().map(Break::kind).toList());
        assertEquals(off, found.get(0).day());
    }

    private List<BreakKind> kinds() {
        return breaks.open(List.of(account)).stream()
                .filter(one -> one.day().equals(day) || one.kind() != BreakKind.STATEMENT_MISSING)
                .map(Break::kind)
                .toList();
    }

    private void at(LocalDate on, LocalTime time) {
        today.setSource(InstantSource.fixed(on.atTime(time).atZone(Today.ZONE).toInstant()));
    }
}
