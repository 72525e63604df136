package cn.anxue.web.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Schemas and what they are made of, following names once. */
final class SchemaTree {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> named;
    private final Set<String> seen = new HashSet<>();

    SchemaTree(Map<String, Schema> named) {
        this.named = named;
    }

    /** The names met so far. */
    Set<String> seen() {
        return seen;
    }

    void walk(@Nullable Schema schema, Consumer<Schema> visit) {
        if (schema == null) {
            return;
        }
        String name = name(schema);
        if (name != null) {
            if (seen.add(name)) {
                walk(named.get(name), visit);
            }
            return;
        }
        visit.accept(schema);
        parts(schema).forEach(part -> walk(part, visit));
    }

    /** Which one a schema only names. */
    static @Nullable String name(Schema schema) {
        String ref = schema.getRef();
        return ref == null || !ref.startsWith(PREFIX) ? null : ref.substring(PREFIX.length());
    }

    /** Calls what a schema and its parts name by other names. */
    static void rename(Schema schema, Map<String, String> names) {
        String name = name(schema);
        if (name != null) {
            schema.setRef(PREFIX + names.getOrDefault(name, name));
        }
        parts(schema).forEach(part -> rename(part, names));
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        values(schema.getProperties()),
                        list(schema.getAllOf()),
                        list(schema.getAnyOf()),
                        list(schema.getOneOf()),
                        one(schema.getItems()),
                        one(schema.getAdditionalPropertiesSchema()))
                .flatMap(Collection::stream)
                .filter(Objects::nonNull);
    }

    private static Collection<Schema> values(@Nullable Map<String, Schema> schemas) {
        return schemas == null ? List.of() : schemas.values();
    }

    private static Collection<Schema> list(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    private static Collection<Schema> one(@Nullable Schema schema) {
        return schema == null ? List.of() : List.of(schema);
    }
}
