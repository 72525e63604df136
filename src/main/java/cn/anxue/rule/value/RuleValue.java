package cn.anxue.rule.value;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the values of one rule are read, shown and typed. */
public record RuleValue(String key, ValueShape shape, Text allowed) {
    public static RuleValue of(RuleForm<?> rule) {
        String key = rule.key().name();
        ValueShape shape = ValueShape.of(key, rule.key().type());
        return new RuleValue(key, shape, AllowedWords.of(key, shape, rule.allowed()));
    }

    /** In words. */
    public String shown(JsonNode value) {
        return ShownValue.of(key, shape, value);
    }

    /** The form with a value in it, or empty. */
    public ValueForm form(@Nullable JsonNode value) {
        Map<String, String> texts = value == null ? Map.of() : TypedValue.texts(shape, value);
        return form(name -> texts.getOrDefault(name, ""));
    }

    /** The form as it was typed. */
    public ValueForm form(UnaryOperator<String> typed) {
        return new ValueForm(new FormGroups(key, typed).of(shape), allowed);
    }

    /**
     * What was typed; whether the rule takes it is not asked here.
     *
     * @param typed what stands in a field, empty for nothing
     * @throws ProblemException {@code REQUIRED} and {@code INVALID_VALUE} at the names of fields
     */
    public JsonNode read(UnaryOperator<String> typed) {
        JsonNode value = TypedValue.read(shape, typed);
        if (value == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/" + TypedValue.first(shape), Map.of());
        }
        return value;
    }
}
