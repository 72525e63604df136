package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums of a statement's entries, held against those the bank declares. Whether it counts pending ones is the bank's choice. */
final class StatementTotals {
    private final Map<Direction, String> declared = new EnumMap<>(Direction.class);
    private final Map<Direction, Money> booked = new EnumMap<>(Direction.class);
    private final Map<Direction, Money> all = new EnumMap<>(Direction.class);

    void declare(Direction direction, @Nullable String sum) {
        if (sum != null) {
            declared.put(direction, sum);
        }
    }

    void add(Direction direction, Money amount, boolean isBooked) {
        all.merge(direction, amount, Amounts::sum);
        if (isBooked) {
            booked.merge(direction, amount, Amounts::sum);
        }
    }

    /** @throws cn.anxue.problem.ProblemException {@code TOTAL_DIFFERS} */
    void check(XmlScan xml, @Nullable String currency) {
        for (var entry : declared.entrySet()) {
            if (currency == null) {
                throw xml.missing("Acct/Ccy");
            }
            Money sum = Amounts.exact(entry.getValue(), '.', currency);
            Money zero = new Money(0, currency);
            Money found = booked.getOrDefault(entry.getKey(), zero);
            if (!found.equals(sum) && !all.getOrDefault(entry.getKey(), zero).equals(sum)) {
                String element = entry.getKey() == Direction.CREDIT ? "TtlCdtNtries/Sum" : "TtlDbtNtries/Sum";
                throw xml.refusal(
                        FormatProblem.TOTAL_DIFFERS,
                        Map.of("element", "TxsSummry/" + element, "expected", found.decimal()));
            }
        }
    }
}
