package cn.anxue.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rooms of the house, each with those it may know. A room that is not listed may know nobody. */
final class Rooms {
    private static final List<String> GROUND = List.of(
            "money",
            "problem",
            "id",
            "page",
            "calendar",
            "batch",
            "embedded",
            "ledger",
            "cipher",
            "region",
            "identity",
            "audit",
            "approval",
            "rule",
            "bureau",
            "document",
            "idempotency",
            "privacy",
            "message",
            "outbox",
            "duty",
            "seal",
            "sheet");
    private static final List<List<String>> FLOORS_ABOVE = List.of(
            List.of("institution"),
            List.of("deposit", "inspection"),
            List.of("fee", "tipoff"),
            List.of("bank"),
            List.of("enforcement", "failure"),
            List.of("alert", "school"),
            List.of("publicregister", "reporting", "imports"),
            List.of("demo"),
            List.of("simulator"));

    private static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>();

    static {
        allow("problem");
        allow("id");
        allow("embedded");
        allow("sheet", "problem");
        allow("money", "problem");
        allow("page", "problem");
        allow("calendar", "money", "problem", "id");
        allow("batch", "problem", "id");
        allow("ledger", "money", "problem", "id", "page", "batch", "calendar");
        allow("cipher", "problem", "id", "calendar", "batch");
        allow("identity", "problem", "id", "page", "calendar", "batch", "cipher");
        allow("region", "problem", "id", "page", "calendar", "batch", "money", "identity");
        allow("audit", "problem", "id", "page", "calendar", "batch", "region", "identity");
        for (String room : List.of("document", "idempotency")) {
            allow(room, "problem", "id", "page", "calendar", "batch", "region", "identity", "audit");
        }
        allow("approval", "problem", "id", "page", "calendar", "batch", "region", "identity", "audit", "duty");
        allow("bureau", "problem", "id", "page", "region", "identity", "audit");
        allow("rule", "money", "problem", "id", "page", "calendar", "batch", "region", "identity", "audit", "approval");
        allow("privacy", "problem", "id", "page", "calendar", "batch", "cipher", "region", "identity", "audit", "duty");
        allow(
                "message",
                "problem",
                "id",
                "page",
                "calendar",
                "batch",
                "cipher",
                "region",
                "identity",
                "audit",
                "privacy");
        allow(
                "seal",
                "problem",
                "id",
                "page",
                "calendar",
                "batch",
                "cipher",
                "money",
                "ledger",
                "region",
                "identity",
                "audit");
        allow("outbox", "problem", "id", "page", "calendar", "batch", "cipher", "money", "region", "identity", "audit");
        allow("duty", "problem", "id", "page", "calendar", "batch", "cipher", "region", "identity", "audit");
        List<String> below = new ArrayList<>(GROUND);
        below.remove("embedded");
        for (List<String> floor : FLOORS_ABOVE) {
            floor.forEach(room -> allow(room, below.toArray(String[]::new)));
            below.addAll(floor);
        }
        // What happens before the framework starts.
        allow("", "cipher", "embedded", "seal", "simulator");
    }

    private Rooms() {}

    /** {@code deposit} for {@code cn.anxue.deposit.outflow}; empty for the root package. */
    static String of(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length < 3 ? "" : parts[2];
    }

    /** Whether the package is under the roof: {@code cn.anxue.web} or {@code cn.anxue.<room>.web}. */
    static boolean isWeb(String packageName) {
        return packageName.matches("cn\\.anxue\\.(\\w+\\.)?web(\\..*)?");
    }

    static Set<String> all() {
        return new TreeSet<>(MAY_KNOW.keySet());
    }

    static boolean mayKnow(String fromPackage, String toPackage) {
        String from = of(fromPackage);
        String to = of(toPackage);
        if (from.equals(to) && !(isWeb(toPackage) && !isWeb(fromPackage))) {
            return true;
        }
        if (isWeb(fromPackage)) {
            // The roof sees everything but another room's web.
            return to.equals("web") || !isWeb(toPackage);
        }
        return !isWeb(toPackage) && MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
    }

    private static void allow(String room, String... known) {
        MAY_KNOW.put(room, Set.of(known));
    }
}
