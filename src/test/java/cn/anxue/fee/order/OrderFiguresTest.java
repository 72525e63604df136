package cn.anxue.fee.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderFiguresTest {
    @Inject
    OrderFigures figures;

    @Inject
    OrderHolds holds;

    @Inject
    OrderRegister register;

    @Inject
    OrderClosing closing;

    @Inject
    Today today;

    @Test
    void movesTheStateWithTheFigures() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.funded(agreement);
        assertEquals(OrderState.FUNDED, order.terms().state());
        assertEquals(Money.ofYuan(4_000), OrderFixtures.balance(order));

        apply(FigureChange.earned(order.id(), Money.ofYuan(100), 1));
        assertEquals(OrderState.IN_DELIVERY, state(order));
        apply(FigureChange.earned(order.id(), Money.ofYuan(3_900), 39));
        assertEquals(OrderState.COMPLETED, state(order));
    }

    @Test
    void closesOnceNobodyObjectsAnyMore() {
        OrderView taught = taught();
        OrderView contested = taught();
        Hold dispute = new Hold(contested.id(), HoldKind.DISPUTE, contested.id().value());
        QuarkusTransaction.requiringNew().run(() -> holds.set(List.of(dispute)));
        String region = taught.terms().regionCode();
        LocalDate rests = today.date().isAfter(taught.terms().endsOn())
                ? today.date()
                : taught.terms().endsOn();

        closing.close(region, rests.plusDays(30));
        assertEquals(OrderState.COMPLETED, state(taught), "the thirtieth day is the family's");
        closing.close(region, rests.plusDays(50));

        assertEquals(OrderState.CLOSED, state(taught));
        assertEquals(OrderState.COMPLETED, state(contested), "what is contested stays open");
        QuarkusTransaction.requiringNew().run(() -> holds.lift(List.of(dispute)));
        closing.close(region, rests.plusDays(50));
        assertEquals(OrderState.CLOSED, state(contested));
    }

    private OrderView taught() {
        OrderView order = OrderFixtures.funded(OrderFixtures.sellingInstitution());
        apply(FigureChange.earned(order.id(), Money.ofYuan(4_000), 40));
        return order;
    }

    @Test
    void waitsForAcceptanceWhereMoneyCameFirst() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.order(agreement.institutionId());
        OrderFixtures.pay(agreement, order.id(), Money.ofYuan(4_000));
        assertEquals(OrderState.PAID_UNCONFIRMED, state(order));

        assertEquals(OrderState.FUNDED, OrderFixtures.accept(order.id()).terms().state());
    }

    @Test
    void staysUnpaidUntilAllIsPaid() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.accepted(agreement.institutionId());
        OrderFixtures.pay(agreement, order.id(), Money.ofYuan(1_000));
        assertEquals(OrderState.AWAITING_PAYMENT, state(order));

        OrderFixtures.pay(agreement, order.id(), Money.ofYuan(3_000));
        assertEquals(OrderState.FUNDED, state(order));
        apply(FigureChange.paid(order.id(), Money.ofYuan(-3_000)));
        assertEquals(OrderState.AWAITING_PAYMENT, state(order));
    }

    @Test
    void endsWithWhatWentBack() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView whole = OrderFixtures.funded(agreement);
        OrderView part = OrderFixtures.funded(agreement);
        Money nothing = Money.ofFen(0);

        apply(
                FigureChange.refunded(whole.id(), Money.ofYuan(4_000), nothing),
                FigureChange.refunded(part.id(), Money.ofYuan(1_000), Money.ofYuan(500)));
        assertEquals(OrderState.REFUNDED_FULL, state(whole));
        assertEquals(OrderState.FUNDED, state(part));
        apply(FigureChange.refunded(part.id(), Money.ofYuan(2_500), nothing));
        assertEquals(OrderState.TERMINATED, state(part));
    }

    @Test
    void letsNoMoreLeaveThanWasPaid() {
        OrderView order = OrderFixtures.funded(OrderFixtures.sellingInstitution());

        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> apply(
                        FigureChange.earned(order.id(), Money.ofYuan(3_000), 30),
                        FigureChange.refunded(order.id(), Money.ofYuan(1_000), Money.ofFen(1))));

        assertEquals(OrderProblem.ORDER_HOLDS_TOO_LITTLE, refusal.kind());
        assertEquals(Money.ofYuan(4_000), register.view(order.id()).terms().held());
    }

    @Test
    void isHeldWhileAnyHoldStands() {
        OrderView order = OrderFixtures.funded(OrderFixtures.sellingInstitution());
        Hold refund = new Hold(order.id(), HoldKind.REFUND, UUID.randomUUID());
        Hold failure = new Hold(order.id(), HoldKind.FAILURE, UUID.randomUUID());

        holds.set(List.of(refund, failure));
        holds.set(List.of(refund));
        holds.lift(List.of(failure));
        assertEquals(Map.of(order.id(), List.of(refund)), holds.heldOf(List.of(order.id())));
        holds.lift(List.of(refund));
        assertEquals(Map.of(), holds.heldOf(List.of(order.id())));
    }

    private void apply(FigureChange... changes) {
        QuarkusTransaction.requiringNew().run(() -> figures.apply(List.of(changes)));
    }

    private OrderState state(OrderView order) {
        return register.view(order.id()).terms().state();
    }
}
