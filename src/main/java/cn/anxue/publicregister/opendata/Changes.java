package cn.anxue.publicregister.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what changed from one edition to the next. */
final class Changes {
    private Changes() {}

    /** A row with what happened to it. */
    record Found(Change.Kind kind, List<String> row) {
        String key() {
            return row.get(0);
        }
    }

    static List<Found> between(List<List<String>> before, List<List<String>> after) {
        Map<String, List<String>> gone = new LinkedHashMap<>();
        before.forEach(row -> gone.put(row.get(0), row));
        List<Found> found = new ArrayList<>();
        for (List<String> row : after) {
            List<String> earlier = gone.remove(row.get(0));
            if (earlier == null) {
                found.add(new Found(Change.Kind.ADDED, row));
            } else if (!earlier.equals(row)) {
                found.add(new Found(Change.Kind.CHANGED, row));
            }
        }
        gone.values().forEach(row -> found.add(new Found(Change.Kind.REMOVED, row)));
        return found;
    }
}
