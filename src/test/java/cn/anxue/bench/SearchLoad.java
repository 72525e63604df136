package cn.anxue.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Searches of the public register under wrk, each for another of the words given. */
final class SearchLoad {
    private static final int CONNECTIONS = 2;
    private static final double MICROS = 1e6;
    private static final String SCRIPT = """
            local words = { %s }
            local n = 0
            function request()
              n = n + 1
              return wrk.format("GET", "/api/v1/public/institutions?q=" .. words[(n * 7919) %% #words + 1])
            end
            function done(summary, latency, requests)
              io.write("p95 " .. latency:percentile(95) .. "\\n")
              io.write("wrong " .. summary.errors.status + summary.errors.timeout .. "\\n")
            end
            """;

    private final String base;
    private final String name;
    private final List<String> words;

    SearchLoad(String base, String name, List<String> words) {
        this.base = base;
        this.name = name;
        this.words = words;
    }

    String name() {
        return name;
    }

    /** The time within which 95 of 100 searches are answered, as how many of them fit into a second. */
    double run(int seconds) throws IOException, InterruptedException {
        String output = Tool.run(List.of(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "-s",
                script().toString(),
                base));
        if (Tool.number(output, "wrong ([0-9.]+)") > 0) {
            throw new IllegalStateException(output);
        }
        return MICROS / Tool.number(output, "p95 ([0-9.]+)");
    }

    private Path script() throws IOException {
        String list = words.stream()
                .map(word -> '"' + URLEncoder.encode(word, StandardCharsets.UTF_8) + '"')
                .collect(Collectors.joining(","));
        Path script = Path.of("target", "bench", "search-" + name + ".lua");
        Files.createDirectories(script.getParent());
        return Files.writeString(script, SCRIPT.formatted(list));
    }
}
