package cn.anxue.simulator.plan;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day as it fills: numbers what happens, and knows what the account holds. */
final class DayBook {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    private final Scene scene;
    private final Dice telling;
    private final List<Movement> movements = new ArrayList<>();
    private Money balance;

    DayBook(Scene scene) {
        this.scene = scene;
        this.telling = scene.dice("telling");
        this.balance = scene.opening();
    }

    void credit(MovementKind kind, Money amount, Movement.Other other, @Nullable String orderReference) {
        add(kind, Direction.CREDIT, amount, other, orderReference, null, null);
    }

    /** Nothing where the account does not hold so much. */
    boolean debit(MovementKind kind, Money amount, Movement.Other other, @Nullable String endToEndId) {
        if (balance.compareTo(amount) < 0) {
            return false;
        }
        add(kind, Direction.DEBIT, amount, other, null, endToEndId, null);
        return true;
    }

    void returned(Money amount, Movement.Other other, String endToEndId) {
        add(MovementKind.RETURNED_PAYMENT, Direction.CREDIT, amount, other, null, endToEndId, null);
    }

    void reverse(Movement earlier) {
        boolean credit = earlier.direction() == Direction.CREDIT;
        if (credit && balance.compareTo(earlier.amount()) < 0) {
            return;
        }
        Movement.Other other =
                new Movement.Other(earlier.other().name(), earlier.other().account(), "冲正");
        add(
                credit ? MovementKind.CREDIT_REVERSED : MovementKind.DEBIT_REVERSED,
                credit ? Direction.DEBIT : Direction.CREDIT,
                earlier.amount(),
                other,
                null,
                null,
                earlier.reference());
    }

    DayPlan plan(StatementFate statement) {
        return new DayPlan(scene.opening(), balance, List.copyOf(movements), statement);
    }

    private void add(
            MovementKind kind,
            Direction direction,
            Money amount,
            Movement.Other other,
            @Nullable String orderReference,
            @Nullable String endToEndId,
            @Nullable String reversalOf) {
        int ordinal = movements.size() + 1;
        Movement movement = new Movement(
                scene.account(),
                scene.day(),
                ordinal,
                kind,
                direction,
                amount,
                "S%s%03d%03d".formatted(YYMMDD.format(scene.day()), scene.place(), ordinal),
                other,
                orderReference,
                endToEndId,
                reversalOf,
                kind.isReversal() ? Telling.ofReversal(telling, scene.faults()) : Telling.of(telling, scene.faults()));
        movements.add(movement);
        balance = balance.plus(movement.effect());
    }
}
