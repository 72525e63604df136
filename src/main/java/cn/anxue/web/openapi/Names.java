package cn.anxue.web.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/**
 * What schemas are called, and so the classes of generated clients: a name that tells and stays, whatever else is scanned. A
 * page is called by what is on it; what stands within another class, and one of several of a name, also by where it stands.
 */
final class Names {
    private static final String WEB = "web";

    private final Written written;

    Names(Written written) {
        this.written = written;
    }

    void tell(OpenAPI document) {
        Map<String, Schema> named = document.getComponents().getSchemas();
        Map<String, String> names = names(named);
        Map<String, Schema> renamed = new TreeMap<>();
        named.forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
        Contents.taken(document).forEach(schema -> SchemaTree.rename(schema, names));
        Contents.given(document).forEach(schema -> SchemaTree.rename(schema, names));
        named.values().forEach(schema -> SchemaTree.rename(schema, names));
        document.getComponents().setSchemas(renamed);
    }

    /** Those that change. A name two would have stays with neither, unless both are the page of one thing. */
    private Map<String, String> names(Map<String, Schema> named) {
        Map<String, Long> homonyms =
                named.keySet().stream().collect(Collectors.groupingBy(Written::base, Collectors.counting()));
        Map<String, String> names = new HashMap<>();
        named.forEach((name, schema) -> {
            List<ClassInfo> classes = written.of(name, schema);
            boolean ours = classes.size() == 1 && Written.item(schema) == null;
            if (ours && Written.given(classes.get(0)) == null) {
                names.put(name, placed(classes.get(0), homonyms.getOrDefault(Written.base(name), 1L) > 1));
            }
        });
        keepUnlikeApart(named.keySet(), names);
        Map<String, String> pages = new HashMap<>();
        named.forEach((name, schema) -> {
            Schema item = Written.item(schema);
            String on = item == null ? null : SchemaTree.name(item);
            if (on != null) {
                pages.put(name, names.getOrDefault(on, on) + "Page");
            }
        });
        names.putAll(pages);
        return names;
    }

    private static void keepUnlikeApart(Set<String> all, Map<String, String> names) {
        Map<String, Long> uses = all.stream()
                .collect(Collectors.groupingBy(name -> names.getOrDefault(name, name), Collectors.counting()));
        names.values().removeIf(told -> uses.getOrDefault(told, 1L) > 1);
    }

    private static String placed(ClassInfo one, boolean homonym) {
        String simple = one.simpleName();
        DotName within = one.enclosingClass();
        if (within != null) {
            String owner = within.withoutPackagePrefix();
            return owner.substring(owner.lastIndexOf('$') + 1).replaceFirst("Body$", "") + simple;
        }
        return homonym && !simple.startsWith(room(one)) ? room(one) + simple : simple;
    }

    private static String room(ClassInfo one) {
        List<String> parts = List.of(one.name().packagePrefix().split("\\.", -1));
        int last = parts.size() - 1;
        String room = parts.get(parts.get(last).equals(WEB) ? last - 1 : last);
        return Character.toUpperCase(room.charAt(0)) + room.substring(1);
    }
}
