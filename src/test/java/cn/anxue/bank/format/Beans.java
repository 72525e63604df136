package cn.anxue.bank.format;

import java.util.List;

/** Walks the oracle's objects by the names of elements, since each version of a message has classes of its own. */
final class Beans {
    private Beans() {}

    static Object at(Object from, String... steps) {
        Object at = from;
        for (String step : steps) {
            at = at == null ? null : get(at, step);
        }
        return at;
    }

    private static Object get(Object bean, String name) {
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

    static List<?> list(Object list) {
        return list == null ? List.of() : (List<?>) list;
    }

    static Object first(Object list) {
        return list(list).get(0);
    }
}
