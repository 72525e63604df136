package cn.anxue.inspection.web;

import cn.anxue.inspection.draw.DrawView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One drawn institution as pages show it, with its name out of the published pool. */
public record DrawnLine(String stratum, String uscc, String name, String inspectors, String substitutes) {
    private static final int WORDS = 5;
    private static final int POOL_WORDS = 4;

    static List<DrawnLine> of(DrawView draw) {
        String result = draw.result();
        if (result == null) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        draw.pool()
                .lines()
                .filter(line -> line.startsWith("institution "))
                .map(line -> line.split(" ", POOL_WORDS))
                .forEach(words -> names.put(words[1], words[POOL_WORDS - 1]));
        return result.lines()
                .map(line -> line.split(" ", WORDS))
                .map(words -> new DrawnLine(words[1], words[2], names.getOrDefault(words[2], ""), words[3], words[4]))
                .toList();
    }
}
