package cn.anxue.bank.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the oracle's objects by the names of elements, since each version of a message has classes of its own. */
final class Beans {
    private Beans() {}

    static @Nullable Object at(@Nullable Object from, String... steps) {
        Object at = from;
        for (String step : steps) {
            at = at == null ? null : get(at, step);
        }
        return at;
    }

    static String text(@Nullable Object from, String... steps) {
        return String.valueOf(at(from, steps));
    }

    private static @Nullable Object get(Object bean, String name) {
        for (String prefix : List.of("get", "is")) {
            try {
                return bean.getClass().getMethod(prefix + name).invoke(bean);
            } catch (NoSuchMethodException e) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    static List<?> list(@Nullable Object list) {
        return list == null ? List.of() : (List<?>) list;
    }

    static Object first(@Nullable Object list) {
        return list(list).get(0);
    }
}
