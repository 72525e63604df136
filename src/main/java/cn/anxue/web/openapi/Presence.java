package cn.anxue.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;

/** What of an answer is always there, and what may be null: as the records say that it is written from. */
final class Presence {
    private static final DotName NULLABLE = DotName.createSimple(org.jspecify.annotations.Nullable.class);

    private final Written written;

    Presence(Written written) {
        this.written = written;
    }

    void tell(OpenAPI document) {
        Map<String, Schema> named = document.getComponents().getSchemas();
        Set<String> asked = seen(named, document, true);
        seen(named, document, false).forEach(name -> {
            Schema schema = named.get(name);
            List<ClassInfo> records = schema == null ? List.of() : written.of(name, schema);
            if (schema != null && schema.getProperties() != null && !records.isEmpty()) {
                // Of what is asked for, the checks of requests say what is required.
                boolean isAsked = asked.contains(name);
                List<String> required = isAsked && schema.getRequired() != null ? schema.getRequired() : List.of();
                List<String> always = tell(schema, records, Set.copyOf(required));
                if (!isAsked) {
                    schema.setRequired(always);
                }
            }
        });
    }

    private static Set<String> seen(Map<String, Schema> named, OpenAPI document, boolean taken) {
        SchemaTree tree = new SchemaTree(named);
        (taken ? Contents.taken(document) : Contents.given(document)).forEach(schema -> tree.walk(schema, any -> {}));
        return tree.seen();
    }

    /**
     * Says what may be null, which whoever asks may leave out as well.
     *
     * @param records those it may be of
     * @param required what a request has to say whatever the record takes
     * @return what is always there
     */
    private static List<String> tell(Schema schema, List<ClassInfo> records, Set<String> required) {
        List<String> always = new ArrayList<>();
        Map.copyOf(schema.getProperties()).forEach((name, property) -> {
            List<RecordComponentInfo> parts = records.stream()
                    .map(one -> one.recordComponent(name))
                    .filter(Objects::nonNull)
                    .toList();
            boolean mayBeNull = parts.stream().anyMatch(part -> part.type().hasAnnotation(NULLABLE));
            if (mayBeNull && !required.contains(name)) {
                schema.addProperty(name, orNull(property));
            } else if (!parts.isEmpty()) {
                always.add(name);
            }
        });
        return always.stream().sorted().toList();
    }

    private static Schema orNull(Schema property) {
        List<Schema.SchemaType> types = property.getType();
        if (types == null && property.getRef() == null) {
            // Anything, and so nothing too.
            return property;
        }
        if (types == null || property.getEnumeration() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(property)
                    .addAnyOf(OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL)));
        }
        List<Schema.SchemaType> more = new ArrayList<>(types);
        more.add(Schema.SchemaType.NULL);
        return types.contains(Schema.SchemaType.NULL) ? property : property.type(more);
    }
}
