package cn.anxue.simulator;

import cn.anxue.money.Money;
import cn.anxue.simulator.file.StatementSheet;
import cn.anxue.simulator.file.StatementSheet.Row;
import cn.anxue.simulator.plan.Movement;
import java.util.ArrayList;
import java.util.List;

/** Writes an account's statement of a day from the truth. Pure. */
final class StatementDesk {
    /** What a wrong statement adds to its closing balance. */
    private static final Money WRONG_BY = Money.ofFen(100);

    private StatementDesk() {}

    static StatementSheet sheet(SimulatedAccount account, SimulatedDay day, List<Movement> movements) {
        List<Row> rows = new ArrayList<>();
        Money balance = day.opening();
        for (Movement movement : movements) {
            balance = balance.plus(movement.effect());
            rows.add(row(movement, balance));
        }
        if (!balance.equals(day.closing())) {
            throw new IllegalStateException(
                    "the truth of " + account.number() + " on " + day.day() + " does not add up");
        }
        return new StatementSheet(
                account.number(),
                account.owner().name(),
                account.bankCode(),
                day.sequence(),
                day.day(),
                day.day(),
                day.opening(),
                day.closing(),
                rows);
    }

    static StatementSheet wrong(StatementSheet right) {
        return right.withClosing(right.closing().plus(WRONG_BY));
    }

    private static Row row(Movement movement, Money balance) {
        return new Row(
                movement.bookedOn(),
                movement.direction(),
                movement.kind().isReversal(),
                movement.amount(),
                movement.reference(),
                movement.endToEndId(),
                movement.other().name(),
                movement.other().account(),
                movement.other().words(),
                balance);
    }
}
