package cn.anxue.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The methods of each path, for the {@code Allow} header the framework leaves out; read from the resources themselves. */
@ApplicationScoped
public class AllowedMethods {
    private final Map<String, Set<String>> methods = new HashMap<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(this::read);
    }

    /** As the header has it; empty where we know of none. */
    String allowed(String path) {
        Set<String> allowed = new TreeSet<>();
        methods.forEach((template, ofTemplate) -> {
            if (Pattern.matches(template, path)) {
                allowed.addAll(ofTemplate);
            }
        });
        return String.join(", ", allowed);
    }

    private void read(Class<?> type) {
        String root = type.getAnnotation(Path.class).value();
        for (Method method : type.getMethods()) {
            httpMethod(method).ifPresent(name -> {
                Path rest = method.getAnnotation(Path.class);
                Set<String> known = methods.computeIfAbsent(
                        template(root, rest == null ? "" : rest.value()), path -> new TreeSet<>());
                known.add(name);
                if (name.equals("GET")) {
                    known.add("HEAD");
                }
            });
        }
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    /** Matches the path with any text in place of its variables; those spelled out, as {@code {a: b|c}}, by their spelling. */
    private static String template(String root, String rest) {
        String path = ("/" + root + "/" + rest).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return path.replaceAll("\\{\\w+\\s*:\\s*([^}]*)}", "($1)").replaceAll("\\{\\w+}", "[^/]+");
    }
}
