package cn.anxue.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The methods of each path, for the {@code Allow} header the framework leaves out; read from our own API description. */
@ApplicationScoped
public class AllowedMethods {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final String DOCUMENT = "<default>";

    /** @param template the path with any text in place of its parameters */
    private record Route(Pattern template, Set<String> methods) {}

    private final List<Route> routes = new ArrayList<>();

    AllowedMethods(OpenApiDocumentService description, ObjectMapper json) throws IOException {
        JsonNode paths =
                json.readTree(description.getDocument(DOCUMENT, Format.JSON)).path("paths");
        paths.fieldNames().forEachRemaining(path -> routes.add(route(path, paths.path(path))));
    }

    /** As the header has it; empty where we know of none. */
    String allowed(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.template.matcher(path).matches())
                .forEach(route -> methods.addAll(route.methods));
        return String.join(", ", methods);
    }

    private static Route route(String path, JsonNode operations) {
        Set<String> methods = new TreeSet<>();
        operations.fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                methods.add(method.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        String template = Pattern.quote(path).replaceAll("\\{[^/}]+}", "\\\\E[^/]+\\\\Q");
        return new Route(Pattern.compile(template), methods);
    }
}
