package cn.anxue.web.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The records and choices of ours that schemas are made of. The scanner calls a second class of one name by a number. */
final class Written {
    private static final String OURS = "cn.anxue.";
    private static final Set<String> PAGE = Set.of("items", "next");
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<String, List<ClassInfo>> classes;

    Written(IndexView index) {
        // An index put together of several knows a class as often.
        Map<DotName, ClassInfo> once = new TreeMap<>();
        index.getKnownClasses().stream()
                .filter(one -> one.name().toString().startsWith(OURS) && (one.isRecord() || one.isEnum()))
                .forEach(one -> once.put(one.name(), one));
        this.classes = once.values().stream().collect(Collectors.groupingBy(Written::name));
    }

    /** Those a schema may be of: of its name, with its parts. What they tell besides may be among its parts too. */
    List<ClassInfo> of(String name, Schema schema) {
        Set<String> parts = parts(schema);
        List<ClassInfo> named = classes.getOrDefault(parts.equals(PAGE) ? "Page" : base(name), List.of());
        return named.stream().filter(one -> parts.containsAll(parts(one))).toList();
    }

    /** What a list in pages is a list of. */
    static @Nullable Schema item(Schema schema) {
        Schema items =
                schema.getProperties() == null ? null : schema.getProperties().get("items");
        return items == null || !parts(schema).equals(PAGE) ? null : items.getItems();
    }

    /** Without the number. */
    static String base(String name) {
        return name.replaceFirst("[0-9]+$", "");
    }

    /** What the class calls itself in the description, if it does. */
    static @Nullable String given(ClassInfo one) {
        AnnotationInstance named = one.declaredAnnotation(NAMED);
        AnnotationValue name = named == null ? null : named.value("name");
        return name == null ? null : name.asString();
    }

    private static String name(ClassInfo one) {
        String given = given(one);
        return given == null ? one.simpleName() : given;
    }

    private static Set<String> parts(ClassInfo one) {
        return one.isEnum()
                ? one.fields().stream()
                        .filter(FieldInfo::isEnumConstant)
                        .map(FieldInfo::name)
                        .collect(Collectors.toSet())
                : one.recordComponents().stream()
                        .map(component -> component.name())
                        .collect(Collectors.toSet());
    }

    private static Set<String> parts(Schema schema) {
        Collection<?> parts = schema.getEnumeration() != null
                ? schema.getEnumeration()
                : schema.getProperties() == null
                        ? List.of()
                        : schema.getProperties().keySet();
        return new HashSet<>(parts.stream().map(String::valueOf).toList());
    }
}
