package cn.anxue.simulator.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Goes through cases one by one: begins each, waits for the client, says each time it was wrong, and goes on. */
final class ConformanceWalk {
    private static final int POLL_MILLIS = 1_000;

    private final Kit kit;
    private final PrintStream out;
    private final int pollMillis;

    ConformanceWalk(Kit kit, PrintStream out) {
        this(kit, out, POLL_MILLIS);
    }

    ConformanceWalk(Kit kit, PrintStream out, int pollMillis) {
        this.kit = kit;
        this.out = out;
        this.pollMillis = pollMillis;
    }

    /** @param asked empty for all that have not been passed */
    void go(List<String> asked, int waitSeconds) throws IOException, InterruptedException {
        List<Stand> todo = of(asked).stream()
                .filter(one -> !asked.isEmpty() || !one.isPassed())
                .toList();
        for (int i = 0; i < todo.size(); i++) {
            Stand one = todo.get(i);
            out.printf("%n%d/%d %s  %s%n", i + 1, todo.size(), one.name(), one.call());
            print(one.task());
            walk(one.name(), waitSeconds);
        }
    }

    /** How the cases stand; whether all of them were passed. */
    boolean report(List<String> asked) throws IOException, InterruptedException {
        List<Stand> stands = of(asked);
        long passed = stands.stream().filter(Stand::isPassed).count();
        out.printf("%n%d of %d passed. 通过 %d 项，共 %d 项。%n", passed, stands.size(), passed, stands.size());
        for (Stand one : stands) {
            out.printf("%-10s %s%n", one.state(), one.name());
            if (!one.isPassed()) {
                print(one.words());
            }
        }
        return passed == stands.size();
    }

    private void walk(String name, int waitSeconds) throws IOException, InterruptedException {
        kit.begin(name);
        List<String> said = List.of();
        for (int second = 0; second <= waitSeconds; second++) {
            Stand now = of(List.of(name)).get(0);
            boolean isNews = now.state() == Verdict.State.WRONG && !now.words().equals(said);
            if (isNews || now.isPassed()) {
                out.println(now.state());
                print(now.words());
                said = now.words();
            }
            if (now.isPassed()) {
                return;
            }
            Thread.sleep(pollMillis);
        }
        out.printf("not done within %d s; going on. 未在限时内完成，转入下一项。%n", waitSeconds);
    }

    /** @throws IOException where the answer has none, or not all that are named: nothing is passed by not being there */
    private List<Stand> of(List<String> names) throws IOException, InterruptedException {
        List<Stand> all = kit.all();
        if (all.isEmpty()) {
            throw new IOException("the answer has no cases. Is it a service in demo mode? 应答中没有自测项目，请确认该地址为演示模式的服务。");
        }
        for (String name : names) {
            if (all.stream().noneMatch(one -> one.name().equals(name))) {
                throw new IOException("the answer has no case " + name + ". 应答中没有自测项目 " + name + "。");
            }
        }
        return all.stream()
                .filter(one -> names.isEmpty() || names.contains(one.name()))
                .toList();
    }

    private void print(List<String> words) {
        words.forEach(line -> out.println("    " + line));
    }
}
