package cn.anxue.simulator.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The command {@code conformance}: what a bank's engineers run beside their client. It asks a service in demo mode over HTTP,
 * wherever that runs, and neither starts one nor opens a database.
 */
public final class ConformanceCommand {
    private static final int SOMETHING_WRONG = 1;
    private static final int NOT_ASKED = 2;

    private ConformanceCommand() {}

    /** @return 0 where every case asked for is passed, 1 where one is not, 2 where the service could not be asked */
    public static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        Optional<ConformanceOptions> options = ConformanceOptions.of(arguments);
        if (options.isEmpty()) {
            errors.print(ConformanceOptions.USAGE);
            return NOT_ASKED;
        }
        ConformanceOptions asked = options.get();
        Optional<String> obstacle = asked.obstacle();
        if (obstacle.isPresent()) {
            errors.println(obstacle.get());
            return NOT_ASKED;
        }
        ConformanceWalk walk = new ConformanceWalk(new RemoteKit(asked), out);
        try {
            if (!asked.report()) {
                walk.go(asked.cases(), asked.waitSeconds());
            }
            return walk.report(asked.cases()) ? 0 : SOMETHING_WRONG;
        } catch (IOException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "nobody answers at " + asked.url());
            errors.println("The cases could not be asked for: " + why);
            return NOT_ASKED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_ASKED;
        }
    }
}
