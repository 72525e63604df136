package cn.anxue.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list.
 *
 * @param next the cursor to ask for the following part with; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code limit} of the rows; ask the database for one more than the limit, so that the end is known.
     *
     * @param cursor what {@link Cursor} makes of the last row shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }

    /** The size asked for, held between one and the most we give. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return LIMIT_DEFAULT;
        }
        return Math.max(1, Math.min(asked, LIMIT_MAX));
    }

    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
