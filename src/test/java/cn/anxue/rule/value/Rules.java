package cn.anxue.rule.value;

import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violation;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The rules of all rooms, without starting anything, and their forms as they are filled in. */
final class Rules {
    private static final Map<String, RuleForm<?>> ALL = all();

    private Rules() {}

    static Set<String> keys() {
        return ALL.keySet();
    }

    static RuleForm<?> of(String key) {
        return Objects.requireNonNull(ALL.get(key), key);
    }

    static RuleValue rule(String key) {
        return RuleValue.of(of(key));
    }

    /** What stands in the fields of its form, by their names. */
    static Map<String, String> fields(RuleValue rule, JsonNode value) {
        return rule.form(value).groups().stream()
                .flatMap(group -> group.fields().stream())
                .collect(Collectors.toMap(ValueForm.Field::name, ValueForm.Field::text));
    }

    static UnaryOperator<String> typed(Map<String, String> fields) {
        return name -> fields.getOrDefault(name, "");
    }

    /** Where what was typed is refused. */
    static List<String> wrong(String key, Map<String, String> fields) {
        return assertThrows(ProblemException.class, () -> rule(key).read(typed(fields))).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    private static Map<String, RuleForm<?>> all() {
        Map<String, RuleForm<?>> rules = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.anxue").stream()
                        .filter(type -> type.isAssignableTo(RuleForms.class) && !type.isInterface())
                        .forEach(type -> room(type)
                                .rules()
                                .forEach(form -> rules.put(form.key().name(), form)));
        return rules;
    }

    private static RuleForms room(JavaClass type) {
        try {
            Constructor<?> made = type.reflect().getDeclaredConstructor();
            made.setAccessible(true);
            return (RuleForms) made.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
