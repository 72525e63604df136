package cn.anxue.rule.value;

import cn.anxue.problem.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as a form shows it: what belongs together in groups, the first of them without a name.
 *
 * @param allowed which values the rule takes; empty where the fields say it all
 */
public record ValueForm(List<Group> groups, Text allowed) {
    /** @param called null for the parts of the whole */
    public record Group(@Nullable Text called, List<Field> fields) {}

    /**
     * @param name as it is sent
     * @param id on the page, which may hold the forms of several rules
     * @param options to choose from; empty for a field to type into
     * @param needed whether the value is nothing without it
     */
    public record Field(
            String name, String id, Text called, boolean isTime, List<Option> options, String text, boolean needed) {}

    /** One of a list. */
    public record Option(String value, Text called) {}
}
