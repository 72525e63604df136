package cn.anxue.web.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Mends what the scanner writes in a form that readers of the description take for something else. */
final class Shapes {
    private static final String NOT_BLANK = "\\S";

    private Shapes() {}

    static void mend(Schema schema) {
        if (schema.getRef() != null) {
            // What is named elsewhere is not described a second time beside its name.
            schema.setType(null);
            schema.setProperties(null);
            schema.setPattern(null);
            return;
        }
        if (isBytes(schema)) {
            schema.items(null).type(List.of(Schema.SchemaType.STRING)).setFormat("binary");
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern(pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$");
        }
    }

    /** A part of a form that is a file, which the scanner takes for a list of numbers. */
    private static boolean isBytes(Schema schema) {
        Schema items = schema.getItems();
        return items != null && "int8".equals(items.getFormat());
    }
}
