package cn.anxue.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a request's body lacks is told to the caller, never met by the code: each body and each part of it is required by its
 * annotation, or said to be absent at times. A constraint on the type alone ({@code Outer.@NotNull Inner x}) holds nothing.
 */
class BodiesTest {
    private static final Set<Class<? extends Annotation>> REQUIRED =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    /** What a parameter is, where it is not the body. */
    private static final String OF_THE_REQUEST = "jakarta.ws.rs.|org.jboss.resteasy.";

    @Test
    void requiresEachPartOrSaysItMayBeAbsent() {
        TreeSet<String> offences = new TreeSet<>();
        TreeSet<String> seen = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.anxue").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(BodiesTest::isRoute)
                        .forEach(method -> bodies(method).forEach(body -> {
                            String place = method.getDeclaringClass().getSimpleName() + "." + method.getName();
                            if (!isDecided(
                                    body.getAnnotations(),
                                    body.getAnnotatedType().getAnnotations())) {
                                offences.add(place + ": " + body.getName());
                            }
                            within(body.getParameterizedType(), seen, offences);
                        }));
        assertEquals("", String.join("\n", offences));
    }

    private static boolean isRoute(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** The parameter no annotation takes from elsewhere in the request. */
    private static Stream<Parameter> bodies(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .map(one -> one.annotationType().getName())
                        .noneMatch(
                                name -> Stream.of(OF_THE_REQUEST.split("\\|")).anyMatch(name::startsWith)))
                .filter(parameter -> isOurs(parameter.getParameterizedType()));
    }

    private static boolean isOurs(Type type) {
        return parts(type).anyMatch(one -> one.isRecord() && one.getName().startsWith("cn.anxue."));
    }

    private static void within(Type type, TreeSet<String> seen, TreeSet<String> offences) {
        parts(type)
                .filter(one -> one.isRecord() && one.getPackageName().endsWith(".web"))
                .filter(one -> seen.add(one.getName()))
                .forEach(one -> {
                    for (Field field : one.getDeclaredFields()) {
                        if (Modifier.isStatic(field.getModifiers())
                                || field.getType().isPrimitive()) {
                            continue;
                        }
                        if (!isDecided(
                                field.getAnnotations(), field.getAnnotatedType().getAnnotations())) {
                            offences.add(one.getName() + "." + field.getName());
                        }
                        within(field.getGenericType(), seen, offences);
                    }
                });
    }

    private static Stream<Class<?>> parts(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        return type instanceof ParameterizedType list
                ? List.of(list.getActualTypeArguments()).stream().flatMap(BodiesTest::parts)
                : Stream.of();
    }

    private static boolean isDecided(Annotation[] declared, Annotation[] ofType) {
        return Arrays.stream(declared).anyMatch(one -> REQUIRED.contains(one.annotationType()))
                || Arrays.stream(ofType).anyMatch(Nullable.class::isInstance);
    }
}
