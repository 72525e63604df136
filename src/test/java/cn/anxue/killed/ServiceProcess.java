package cn.anxue.killed;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code java -jar quarkus-run.jar} in demo mode, with its data in a folder: started, killed, started again. */
final class ServiceProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final int STOP_SECONDS_MAX = 60;
    private static final int POLL_MILLIS = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private @Nullable Process process;

    ServiceProcess(Path data) throws IOException {
        this.data = Files.createDirectories(data).toAbsolutePath();
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Danxue.data=" + data,
                        "-Danxue.port=" + port,
                        "-Danxue.limits.people=off",
                        "-Danxue.limits.machines=off",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ANXUE_"));
        process = builder.start();
        awaitReady(process);
    }

    /** As {@code kill -9} does; its database goes on without it until the next start. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Straight to the data, past the service. */
    Connection connect() throws IOException, SQLException {
        String databasePort = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort + "/anxue", "postgres", "");
    }

    /** Stops it as an operator would, or what is left of it. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            kill();
        }
        Path pidFile = data.resolve("postgres/postmaster.pid");
        if (Files.exists(pidFile)) {
            Optional<ProcessHandle> left = ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(pidFile).get(0).strip()));
            left.ifPresent(ProcessHandle::destroy);
        }
    }

    private Path log() {
        return data.resolve("service.log");
    }

    private void awaitReady(Process starting) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(uri("/q/health/ready")).build();
        long until = System.nanoTime() + START_MAX.toNanos();
        while (System.nanoTime() < until && starting.isAlive()) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens before it is ready.
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("the service did not come up; see " + log());
    }
}
