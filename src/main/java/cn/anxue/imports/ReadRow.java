package cn.anxue.imports;

import cn.anxue.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells were read as their fields say; empty ones are left out.
 *
 * @param number as people see it in the sheet
 * @param nth which of the sheet's rows like it, from 1, where its kind counts them
 */
record ReadRow(int number, int nth, Map<String, Object> values) {
    ReadRow {
        values = Map.copyOf(values);
    }

    ReadRow with(int nth) {
        return new ReadRow(number, nth, values);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    @Nullable
    String text(String field) {
        return (String) values.get(field);
    }

    /** Of a required field, which a read row has. */
    String must(String field) {
        return (String) Objects.requireNonNull(values.get(field));
    }

    @Nullable
    LocalDate day(String field) {
        return (LocalDate) values.get(field);
    }

    LocalDate mustDay(String field) {
        return (LocalDate) Objects.requireNonNull(values.get(field));
    }

    @Nullable
    Money money(String field) {
        Long fen = (Long) values.get(field);
        return fen == null ? null : Money.ofFen(fen);
    }

    Money moneyOr(String field, Money otherwise) {
        Money money = money(field);
        return money == null ? otherwise : money;
    }

    @Nullable
    Integer whole(String field) {
        return (Integer) values.get(field);
    }

    int wholeOr(String field, int otherwise) {
        Integer whole = whole(field);
        return whole == null ? otherwise : whole;
    }

    @Nullable
    BigDecimal rate(String field) {
        return (BigDecimal) values.get(field);
    }
}
