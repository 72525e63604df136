package cn.anxue.reporting.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures of one place and period, by the code of their measure. What was not found is zero. */
public final class Counted {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Long> values;

    public Counted() {
        this(new TreeMap<>());
    }

    public Counted(Map<String, Long> values) {
        this.values = new TreeMap<>(values);
    }

    void put(String code, long value) {
        values.put(code, value);
    }

    public long get(String code) {
        return values.getOrDefault(code, 0L);
    }

    /** What is left without others. */
    public Counted without(List<Counted> others) {
        Counted rest = new Counted(values);
        others.forEach(other -> other.values.forEach((code, value) -> rest.put(code, rest.get(code) - value)));
        return rest;
    }

    public Map<String, Long> all() {
        return Map.copyOf(values);
    }

    /** As people write it: a count, yuan with two decimals, percent with two, a mean with one; nothing where there is none. */
    public @Nullable String write(Measure measure) {
        BigDecimal value = value(measure);
        return value == null ? null : value.toPlainString();
    }

    /** How much more than another, in the same form. */
    public @Nullable String less(Counted other, Measure measure) {
        BigDecimal mine = value(measure);
        BigDecimal theirs = other.value(measure);
        return mine == null || theirs == null ? null : mine.subtract(theirs).toPlainString();
    }

    public boolean differs(Counted other, Measure measure) {
        return !Objects.equals(write(measure), other.write(measure));
    }

    private @Nullable BigDecimal value(Measure measure) {
        if (measure.section().equals("shares")) {
            return values.containsKey(measure.code()) ? BigDecimal.valueOf(get(measure.code()), 2) : null;
        }
        return switch (measure.unit()) {
            case COUNT, DAYS -> BigDecimal.valueOf(get(measure.code()));
            case YUAN -> BigDecimal.valueOf(get(measure.code()), 2);
            case PERCENT -> ratio(measure, HUNDRED, 2);
            case MEAN -> ratio(measure, BigDecimal.ONE, 1);
        };
    }

    private @Nullable BigDecimal ratio(Measure measure, BigDecimal times, int decimals) {
        long whole = get(measure.whole());
        if (whole == 0) {
            return null;
        }
        return BigDecimal.valueOf(get(measure.part()))
                .multiply(times)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
