package cn.anxue.web.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas that were named beforehand and that no operation takes or gives. */
final class UnusedSchemas {
    private UnusedSchemas() {}

    static void remove(OpenAPI document) {
        Map<String, Schema> named = document.getComponents().getSchemas();
        SchemaTree tree = new SchemaTree(named);
        Contents.taken(document).forEach(schema -> tree.walk(schema, taken -> {}));
        Contents.given(document).forEach(schema -> tree.walk(schema, given -> {}));
        Map<String, Schema> used = new TreeMap<>(named);
        used.keySet().retainAll(tree.seen());
        document.getComponents().setSchemas(used);
    }
}
