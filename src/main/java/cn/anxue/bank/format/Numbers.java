package cn.anxue.bank.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts and sequence numbers. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    /** Nothing where the text is no whole number of a size to count with. */
    static @Nullable Integer whole(@Nullable String text) {
        return text != null && WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
    }
}
