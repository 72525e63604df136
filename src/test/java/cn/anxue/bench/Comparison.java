package cn.anxue.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ours and a yardstick, measured in turn so that a drift of the machine meets both. Tells medians and the median of the
 * ratios pair by pair.
 */
final class Comparison {
    /** One measurement, in operations a second. */
    interface Run {
        double rate() throws Exception;
    }

    private final String name;
    private final double wanted;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> yardstick = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** @param wanted the least ratio of ours to the yardstick */
    Comparison(String name, double wanted) {
        this.name = name;
        this.wanted = wanted;
    }

    Comparison measure(int rounds, Run own, Run other) throws Exception {
        facts.put("loadBefore", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (int round = 0; round < rounds; round++) {
            yardstick.add(other.rate());
            ours.add(own.rate());
        }
        facts.put("loadAfter", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return this;
    }

    /** Something done between two measurements. */
    interface Step {
        void run() throws Exception;
    }

    /** Ours after a change against ours before it; what changes cannot be measured in turn. */
    void measureAfter(int rounds, Run own, Step before, Step change) throws Exception {
        before.run();
        for (int round = 0; round < rounds; round++) {
            yardstick.add(own.rate());
        }
        change.run();
        for (int round = 0; round < rounds; round++) {
            ours.add(own.rate());
        }
    }

    Comparison fact(String key, Object value) {
        facts.put(key, value);
        return this;
    }

    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / yardstick.get(i));
        }
        return median(ratios);
    }

    /** Prints a line and writes {@code target/bench/<name>.json}. */
    void report() throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("name", name);
        figures.put("oursPerSecond", ours);
        figures.put("yardstickPerSecond", yardstick);
        figures.put("oursMedian", median(ours));
        figures.put("yardstickMedian", median(yardstick));
        figures.put("ratio", ratio());
        figures.put("wanted", wanted);
        figures.put("java", System.getProperty("java.version"));
        figures.put("processors", Runtime.getRuntime().availableProcessors());
        figures.putAll(facts);
        Path file = Path.of("target", "bench", name + ".json");
        Files.createDirectories(file.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        System.out.printf(
                Locale.ROOT,
                "%-28s ours %,10.0f/s  yardstick %,10.0f/s  ratio %5.2f  wanted %4.2f  %s%n",
                name,
                median(ours),
                median(yardstick),
                ratio(),
                wanted,
                facts);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
