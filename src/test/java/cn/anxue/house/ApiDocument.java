package cn.anxue.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The committed description of the API, to be looked through. */
final class ApiDocument {
    private static final String SCHEMA = "#/components/schemas/";

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument committed() {
        try {
            return new ApiDocument(
                    new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** By their ids. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.put(operation.path("operationId").asText(), operation)));
        return operations;
    }

    /** Each schema that stands somewhere, with the way to it; names are not followed. */
    void eachSchema(BiConsumer<String, JsonNode> visit) {
        root.path("components")
                .path("schemas")
                .properties()
                .forEach(named -> walk(named.getKey(), named.getValue(), visit, new HashSet<>(), false));
        operations().forEach((id, operation) -> {
            eachTaken(id, operation, visit, false);
            operation
                    .path("responses")
                    .forEach(answer -> answer.path("content")
                            .forEach(content -> walk(id, content.path("schema"), visit, new HashSet<>(), false)));
        });
    }

    /** Each schema a request may hold, names followed once for each operation. */
    void eachTaken(BiConsumer<String, JsonNode> visit) {
        operations().forEach((id, operation) -> eachTaken(id, operation, visit, true));
    }

    private void eachTaken(String id, JsonNode operation, BiConsumer<String, JsonNode> visit, boolean following) {
        Set<String> seen = new HashSet<>();
        operation
                .path("parameters")
                .forEach(given ->
                        walk(id + "?" + given.path("name").asText(), given.path("schema"), visit, seen, following));
        operation
                .path("requestBody")
                .path("content")
                .forEach(content -> walk(id, content.path("schema"), visit, seen, following));
    }

    private void walk(
            String way, JsonNode schema, BiConsumer<String, JsonNode> visit, Set<String> seen, boolean following) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            if (following && seen.add(ref)) {
                String name = ref.substring(SCHEMA.length());
                walk(name, root.path("components").path("schemas").path(name), visit, seen, true);
            }
            return;
        }
        visit.accept(way, schema);
        schema.path("properties")
                .properties()
                .forEach(part -> walk(way + "." + part.getKey(), part.getValue(), visit, seen, following));
        for (String part : new String[] {"items", "additionalProperties"}) {
            if (schema.path(part).isObject()) {
                walk(way + "[]", schema.path(part), visit, seen, following);
            }
        }
        for (String part : new String[] {"allOf", "anyOf", "oneOf"}) {
            schema.path(part).forEach(choice -> walk(way, choice, visit, seen, following));
        }
    }
}
