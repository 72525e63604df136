package cn.anxue.web.openapi;

import cn.anxue.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The most that a client may have to hold of an answer. Texts and lists of requests are limited where they are checked and
 * stay untouched here, so that a limit forgotten there is not made up for by a promise nobody keeps.
 */
final class AnswerLimits {
    /** No text that is taken in is longer, nor is one that is put together of them. */
    private static final int TEXT_LENGTH_MAX = 100_000;

    private static final int ITEMS_MAX = 100_000;
    private static final Set<String> PAGE = Set.of("items", "next");
    private static final Set<String> BOUND_BY_FORM = Set.of("uuid", "date", "date-time", "binary");

    private AnswerLimits() {}

    static void set(OpenAPI document) {
        SchemaTree tree = new SchemaTree(document.getComponents().getSchemas());
        Contents.taken(document).forEach(schema -> tree.walk(schema, taken -> {}));
        Contents.given(document).forEach(schema -> tree.walk(schema, AnswerLimits::limit));
    }

    private static void limit(Schema schema) {
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        Schema items = properties.get("items");
        if (items != null && properties.keySet().equals(PAGE)) {
            limitItems(items, Page.LIMIT_MAX);
        }
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(Schema.SchemaType.ARRAY)) {
            limitItems(schema, ITEMS_MAX);
        }
        if (types.contains(Schema.SchemaType.STRING) && !isBound(schema)) {
            schema.setMaxLength(TEXT_LENGTH_MAX);
        }
    }

    private static void limitItems(Schema list, int most) {
        if (list.getMaxItems() == null) {
            list.setMaxItems(most);
        }
    }

    private static boolean isBound(Schema schema) {
        return schema.getMaxLength() != null
                || schema.getEnumeration() != null
                || schema.getPattern() != null
                || (schema.getFormat() != null && BOUND_BY_FORM.contains(schema.getFormat()));
    }
}
