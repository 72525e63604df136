package cn.anxue.rule;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules that rooms follow, and which values each may have; templates ask for {@code inject:ruleCatalogue}. */
@Named("ruleCatalogue")
@ApplicationScoped
public class RuleCatalogue {
    private final Map<String, RuleForm<?>> forms = new TreeMap<>();
    private final ObjectMapper json;

    RuleCatalogue(@All List<RuleForms> rooms, ObjectMapper json) {
        rooms.forEach(room -> room.rules().forEach(form -> forms.put(form.key().name(), form)));
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
            throw refused(form);
        }
    }

    /**
     * The value as somebody typed it.
     *
     * @throws ProblemException {@code RULE_KEY_UNKNOWN}, {@code RULE_VALUE_INVALID}
     */
    public JsonNode read(String key, String typed) {
        try {
            return json.readTree(typed);
        } catch (JsonProcessingException e) {
            throw refused(form(key));
        }
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

    private static ProblemException refused(RuleForm<?> form) {
        return new ProblemException(RuleProblem.RULE_VALUE_INVALID, "/value", Map.of("allowed", form.allowed()));
    }
}
