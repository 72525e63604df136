package cn.anxue.rule;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.rule.value.RuleValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The rules that rooms follow, and which values each may have; templates ask for {@code inject:ruleCatalogue}. */
@Named("ruleCatalogue")
@ApplicationScoped
public class RuleCatalogue {
    private final Map<String, RuleForm<?>> forms = new TreeMap<>();
    private final Map<String, RuleValue> values = new HashMap<>();
    private final ObjectMapper json;

    RuleCatalogue(@All List<RuleForms> rooms, ObjectMapper json) {
        rooms.forEach(room -> room.rules().forEach(form -> forms.put(form.key().name(), form)));
        forms.forEach((key, form) -> values.put(key, RuleValue.of(form)));
        this.json = json;
    }

    /** By name. */
    public List<String> keys() {
        return List.copyOf(forms.keySet());
    }

    /** @throws ProblemException {@code RULE_KEY_UNKNOWN} */
    public Text allowed(String key) {
        return form(key).allowed();
    }

    /** @throws ProblemException {@code RULE_KEY_UNKNOWN}, {@code RULE_VALUE_INVALID}, {@code INVALID_VALUE} */
    public void requireValue(String key, JsonNode value) {
        RuleForm<?> form = form(key);
        RuleContent.requireKeepable(value);
        if (!RuleContent.isWhole(value) || !takes(form, value)) {
            throw refused(form.allowed());
        }
    }

    /** A value in words; as it is written where no room follows the rule any more. */
    public String shown(String key, JsonNode value) {
        RuleValue known = values.get(key);
        return known == null ? value.toString() : known.shown(value);
    }

    /**
     * How its values are typed.
     *
     * @throws ProblemException {@code RULE_KEY_UNKNOWN}
     */
    public RuleValue value(String key) {
        form(key);
        return Objects.requireNonNull(values.get(key));
    }

    /**
     * The value as somebody typed it into the fields of its form.
     *
     * @throws ProblemException {@code RULE_KEY_UNKNOWN}, {@code REQUIRED}, {@code INVALID_VALUE}, {@code RULE_VALUE_INVALID}
     */
    public JsonNode read(String key, UnaryOperator<String> typed) {
        RuleValue rule = value(key);
        JsonNode value = rule.read(typed);
        RuleContent.requireKeepable(value);
        if (!takes(form(key), value)) {
            throw refused(rule.allowed());
        }
        return value;
    }

    private RuleForm<?> form(String key) {
        RuleForm<?> form = forms.get(key);
        if (form == null) {
            throw new ProblemException(RuleProblem.RULE_KEY_UNKNOWN, "/key", Map.of("key", key));
        }
        return form;
    }

    private <T> boolean takes(RuleForm<T> form, JsonNode value) {
        try {
            T read = json.treeToValue(value, form.key().type());
            return read != null && form.bounds().test(read);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return false;
        }
    }

    private static ProblemException refused(Text allowed) {
        return new ProblemException(RuleProblem.RULE_VALUE_INVALID, "/value", Map.of("allowed", allowed));
    }
}
