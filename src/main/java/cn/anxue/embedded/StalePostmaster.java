package cn.anxue.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the JVM that started it. PostgreSQL refuses to start beside it, so it is stopped first: by SIGINT,
 * which ends sessions and writes a checkpoint, and by force only after a limit.
 */
final class StalePostmaster {
    private static final long STOP_SECONDS_MAX = 30;

    private final Path cluster;

    StalePostmaster(Path cluster) {
        this.cluster = cluster;
    }

    void stop() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> named = named(lines);
        if (named.isEmpty()) {
            // PostgreSQL deals with the file of a dead server itself, and by it notices sessions that outlive their
            // server.
            return;
        }
        if (isPostgres(named.get()) && isThisCluster(Path.of(lines.get(1).strip()))) {
            end(named.get());
        } else {
            // The number was given to another process since; PostgreSQL would take that one for its server.
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> named(List<String> lines) {
        if (lines.size() < 2 || !lines.get(0).strip().matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    private boolean isThisCluster(Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(other, cluster);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            server.onExit().get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException("cannot stop the database server left behind, process " + server.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + server.pid(), e);
        }
    }
}
