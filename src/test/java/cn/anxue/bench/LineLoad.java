package cn.anxue.bench;

import cn.anxue.bench.Comparison.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code POST /bank/transactions} under wrk: authenticated, each with a key and a line of its own. */
final class LineLoad {
    private static final String SCRIPT = """
            local accounts = { %s }
            local lines = %d
            local run = "%s"
            local threads = 0
            function setup(thread) thread:set("id", threads); threads = threads + 1 end
            local sent = 0
            local headers = {
              ["Content-Type"] = "application/json", ["Authorization"] = "Bearer %s" }
            function line(n)
              local account = accounts[(n * 7919 + id * 104729) %% #accounts + 1]
              return '{"account":"' .. account .. '","bankReference":"' .. run .. id .. '-' .. n
                .. '","bookedOn":"2026-03-02","direction":"CREDIT","amount":{"amount":"1.00","currency":"CNY"},'
                .. '"counterparty":{"name":"bench","account":"62220000"},"remittance":"deposit"}'
            end
            function request()
              local list = {}
              for i = 1, lines do
                sent = sent + 1
                list[i] = line(sent)
              end
              headers["Idempotency-Key"] = run .. id .. "-" .. sent
              return wrk.format("POST", "%s", headers, "[" .. table.concat(list, ",") .. "]")
            end
            """;

    private final String base;
    private final String token;
    private final List<String> accounts;
    private final String path;
    private int runs;

    LineLoad(String base, String token, List<String> accounts) {
        this(base, token, accounts, "/api/v1/bank/transactions");
    }

    /** @param path of another resource that takes the same lists */
    LineLoad(String base, String token, List<String> accounts, String path) {
        this.base = base;
        this.token = token;
        this.accounts = accounts;
        this.path = path;
    }

    /**
     * Lines booked a second.
     *
     * @param linesEach how many lines a request carries
     */
    Run run(int connections, int linesEach, int seconds) {
        return () -> {
            String output = Tool.run(List.of(
                    "wrk",
                    "-t" + Math.min(2, connections),
                    "-c" + connections,
                    "-d" + seconds + "s",
                    "--timeout",
                    "30s",
                    "--latency",
                    "-s",
                    script(linesEach).toString(),
                    base));
            if (output.contains("Non-2xx")) {
                throw new IllegalStateException(output);
            }
            return linesEach * Tool.number(output, "Requests/sec:\\s+([0-9.]+)");
        };
    }

    private Path script(int linesEach) throws IOException {
        String list = accounts.stream().map(number -> '"' + number + '"').collect(Collectors.joining(","));
        String run = "b" + Long.toString(System.nanoTime(), 36) + (++runs) + "-";
        String at = path.replace('/', '-');
        Path script = Path.of("target", "bench", "lines" + at + "-" + accounts.size() + "-" + linesEach + ".lua");
        Files.createDirectories(script.getParent());
        return Files.writeString(script, SCRIPT.formatted(list, linesEach, run, token, path));
    }
}
