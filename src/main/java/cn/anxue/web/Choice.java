package cn.anxue.web;

import cn.anxue.problem.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of a list to choose from. */
public record Choice(String value, Text text, boolean chosen) {
    public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, Text> called, @Nullable String chosen) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(), called.apply(value), value.name().equals(chosen)))
                .toList();
    }
}
