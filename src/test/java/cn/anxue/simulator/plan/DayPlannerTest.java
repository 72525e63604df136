package cn.anxue.simulator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayPlannerTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int DAYS = 60;
    private static final List<String> REFERENCES =
            List.of(PaymentReference.next().toString(), PaymentReference.next().toString());
    private static final int ACCOUNTS = 12;

    @Test
    void playsTheSameDayAgainFromTheSameSeed() {
        Scene scene = scene(7, 3, FIRST, Money.ofYuan(50_000), List.of());

        assertEquals(DayPlanner.plan(scene), DayPlanner.plan(scene));
        assertNotEquals(DayPlanner.plan(scene), DayPlanner.plan(scene(8, 3, FIRST, Money.ofYuan(50_000), List.of())));
    }

    @Test
    void closesEachDayAtWhatItOpenedWithAndWhatMoved() {
        Set<String> references = new HashSet<>();
        for (DayPlan plan : month(11)) {
            Money balance = plan.opening();
            for (Movement movement : plan.movements()) {
                balance = balance.plus(movement.effect());
                assertFalse(balance.isNegative(), movement.toString());
                assertTrue(references.add(movement.account() + movement.reference()), movement.toString());
                assertTrue(movement.amount().isPositive());
            }
            assertEquals(plan.closing(), balance);
        }
    }

    @Test
    void bringsEveryKindOfTroubleWithinAFewWeeks() {
        Set<MovementKind> kinds = EnumSet.noneOf(MovementKind.class);
        Set<Telling> tellings = EnumSet.noneOf(Telling.class);
        Set<StatementFate> fates = EnumSet.noneOf(StatementFate.class);
        month(11).forEach(plan -> {
            fates.add(plan.statement());
            plan.movements().forEach(movement -> {
                kinds.add(movement.kind());
                tellings.add(movement.telling());
            });
        });

        assertEquals(EnumSet.allOf(MovementKind.class), kinds);
        assertEquals(EnumSet.allOf(Telling.class), tellings);
        assertEquals(EnumSet.allOf(StatementFate.class), fates);
    }

    @Test
    void spellsReferencesSoThatTheyCanStillBeRead() {
        for (DayPlan plan : month(13)) {
            for (Movement movement : plan.movements()) {
                if (movement.kind() == MovementKind.FEE_WITH_REFERENCE) {
                    String words = Objects.requireNonNull(movement.other().words());
                    List<String> read = PaymentReference.findIn(words).stream()
                            .map(PaymentReference::toString)
                            .toList();
                    assertTrue(read.contains(movement.orderReference()), words);
                }
            }
        }
    }

    @Test
    void hasNoBadDaysWithoutFaults() {
        Scene faulty = scene(7, 4, FIRST, Money.ofYuan(50_000), List.of());
        Scene calm = new Scene(
                faulty.seed(),
                false,
                faulty.account(),
                faulty.place(),
                faulty.purpose(),
                faulty.day(),
                faulty.opening(),
                faulty.owner(),
                faulty.orders(),
                faulty.strangers(),
                List.of(),
                List.of());

        DayPlan plan = DayPlanner.plan(calm);

        assertEquals(StatementFate.SENT, plan.statement());
        plan.movements().forEach(movement -> {
            assertEquals(MovementKind.FEE_WITH_REFERENCE, movement.kind());
            assertEquals(Telling.NOTICE, movement.telling());
        });
    }

    private static List<DayPlan> month(long seed) {
        List<DayPlan> plans = new ArrayList<>();
        for (int place = 1; place <= ACCOUNTS; place++) {
            Money balance = Money.ofFen(0);
            List<Movement> past = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                DayPlan plan = DayPlanner.plan(scene(seed, place, FIRST.plusDays(day), balance, past));
                balance = plan.closing();
                plan.movements().stream()
                        .filter(movement -> movement.kind() == MovementKind.STRANGE_CREDIT
                                || movement.kind() == MovementKind.UNEXPLAINED_DEBIT)
                        .forEach(past::add);
                plan.movements()
                        .forEach(reversal ->
                                past.removeIf(earlier -> earlier.reference().equals(reversal.reversalOf())));
                plans.add(plan);
            }
        }
        return plans;
    }

    private static Scene scene(long seed, int place, LocalDate day, Money opening, List<Movement> past) {
        boolean fee = place % 2 == 0;
        List<Scene.OpenOrder> orders = new ArrayList<>();
        for (String reference : REFERENCES) {
            orders.add(new Scene.OpenOrder(reference, Money.ofYuan(1_800)));
        }
        Movement.Other payee = new Movement.Other("示例收款人", "6217000000000001", "代付");
        List<Scene.Payment> payments = List.of(
                new Scene.Payment(new UUID(place, 1), Money.ofYuan(10), payee, InstructionFate.PAID, day, null),
                new Scene.Payment(
                        new UUID(place, 2), Money.ofYuan(10), payee, InstructionFate.RETURNED, day, day.minusDays(1)));
        return new Scene(
                seed,
                true,
                "62220000000000%02d".formatted(place),
                place,
                fee ? Purpose.FEE : Purpose.DEPOSIT,
                day,
                opening,
                new Scene.Owner("示例培训中心", "6222999999999999"),
                orders,
                orders,
                List.copyOf(past),
                payments);
    }
}
