package cn.anxue.bank.format;

import cn.anxue.money.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Running balances of a table held against its amounts line by line, whichever way the lines run. */
final class TableBalances {
    private enum Order {
        /** Both ways agree so far. */
        EITHER,
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    private Order order = Order.EITHER;
    private @Nullable Step first;
    private @Nullable Step last;
    private boolean beginsWithout;
    private boolean broken;

    private record Step(Money effect, Money after) {
        Money before() {
            return Amounts.sum(after, effect.negated());
        }
    }

    /** @param after nothing where the row says none: what follows then starts anew */
    void add(TableRow row, String column, Money effect, @Nullable Money after) {
        if (after == null) {
            beginsWithout |= first == null;
            broken = true;
            return;
        }
        Step step = new Step(effect, after);
        if (last != null && !broken) {
            follow(row, column, last, step);
        }
        broken = false;
        first = first == null ? step : first;
        last = step;
    }

    private void follow(TableRow row, String column, Step previous, Step step) {
        boolean later = step.before().equals(previous.after);
        boolean earlier = step.after.equals(previous.before());
        boolean fits = switch (order) {
            case EITHER -> later || earlier;
            case OLDEST_FIRST -> later;
            case NEWEST_FIRST -> earlier;
        };
        if (!fits) {
            Money expected = order == Order.NEWEST_FIRST ? previous.before() : Amounts.sum(previous.after, step.effect);
            throw row.refusal(FormatProblem.BALANCE_DIFFERS, column, Map.of("expected", expected.decimal()));
        }
        if (order == Order.EITHER && later != earlier) {
            order = later ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
        }
    }

    /** @param byDates what the days of the lines say, which decides where the balances do not */
    boolean newestFirst(boolean byDates) {
        return order == Order.EITHER ? byDates : order == Order.NEWEST_FIRST;
    }

    /** Before the earliest line; nothing where that line says no balance. */
    @Nullable
    Money opening(boolean newestFirst) {
        Step earliest = newestFirst ? atEnd() : atStart();
        return earliest == null ? null : earliest.before();
    }

    @Nullable
    Money closing(boolean newestFirst) {
        Step latest = newestFirst ? atStart() : atEnd();
        return latest == null ? null : latest.after;
    }

    private @Nullable Step atStart() {
        return beginsWithout ? null : first;
    }

    private @Nullable Step atEnd() {
        return broken ? null : last;
    }
}
