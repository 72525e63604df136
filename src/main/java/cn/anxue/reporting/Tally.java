package cn.anxue.reporting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Counts by kind; a kind without any is there with zero, so that a reader sees it was looked for. */
final class Tally {
    private Tally() {}

    static <T, K extends Enum<K>> Map<K, Long> of(Collection<T> counted, Class<K> kinds, Function<T, K> kind) {
        Map<K, Long> tally = empty(kinds);
        counted.forEach(one -> tally.merge(kind.apply(one), 1L, Long::sum));
        return tally;
    }

    static <K extends Enum<K>> Map<K, Long> empty(Class<K> kinds) {
        Map<K, Long> tally = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            tally.put(kind, 0L);
        }
        return tally;
    }
}
