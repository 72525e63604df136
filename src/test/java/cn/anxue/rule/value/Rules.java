package cn.anxue.rule.value;

import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The rules of all rooms, without starting anything. */
final class Rules {
    private static final Map<String, RuleForm<?>> ALL = all();

    private Rules() {}

    static Set<String> keys() {
        return ALL.keySet();
    }

    static RuleForm<?> of(String key) {
        return Objects.requireNonNull(ALL.get(key), key);
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
