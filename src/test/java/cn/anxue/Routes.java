package cn.anxue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every route of the service with its access rule, read from the compiled classes. */
public final class Routes {
    /** What a route without a rule is said to allow. */
    static final String NO_RULE = "MISSING";

    public static final String PUBLIC = "public";

    private Routes() {}

    /**
     * One route.
     *
     * @param who {@code public}, the allowed groups in order, or {@code MISSING}
     * @param consumes the body it reads; empty for none
     */
    public record Route(String method, String path, String who, String consumes, String declaredBy) {
        public boolean allows(String group) {
            return Arrays.asList(who.split(" ")).contains(group);
        }

        public String line() {
            return method + " " + path + " = " + who;
        }
    }

    public static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.anxue").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> httpMethod(method).isPresent())
                        .map(Routes::route)
                        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                        .toList();
    }

    private static Route route(JavaMethod method) {
        JavaClass type = method.getOwner();
        String path = join(
                type.getAnnotationOfType(Path.class).value(),
                annotation(method, Path.class).map(Path::value).orElse(""));
        String consumes = annotation(method, Consumes.class)
                .or(() -> type.tryGetAnnotationOfType(Consumes.class).map(found -> found))
                .map(found -> found.value()[0])
                .orElse("");
        return new Route(
                httpMethod(method).orElseThrow(),
                path,
                who(method),
                consumes,
                type.getSimpleName() + "." + method.getName());
    }

    private static Optional<String> httpMethod(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String who(JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return PUBLIC;
        }
        return annotation(method, RolesAllowed.class)
                .map(rule -> Arrays.stream(rule.value()).sorted().collect(Collectors.joining(" ")))
                .orElse(NO_RULE);
    }

    private static <A extends Annotation> Optional<A> annotation(JavaMethod method, Class<A> type) {
        return method.isAnnotatedWith(type) ? Optional.of(method.getAnnotationOfType(type)) : Optional.empty();
    }

    private static String join(String root, String rest) {
        String joined = ("/" + root + "/" + rest).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
