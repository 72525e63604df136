package cn.anxue.packaged;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code java -jar quarkus-run.jar} with its data in a folder: started, killed, started again. */
public final class ServiceProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final int STOP_SECONDS_MAX = 60;
    private static final int POLL_MILLIS = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final List<String> options;
    private final int port;
    private @Nullable Process process;

    /** @param options of the Java machine; none names a database: then it has its own, in demo mode */
    public ServiceProcess(Path data, List<String> options) throws IOException {
        this.data = Files.createDirectories(data).toAbsolutePath();
        this.options = List.copyOf(options);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Whether there is one to start. */
    public static boolean isPackaged() {
        return Files.exists(JAR);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ANXUE_"));
        process = builder.start();
        awaitReady(process);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Danxue.data=" + data);
        command.add("-Danxue.port=" + port);
        command.add("-Danxue.limits.people=off");
        command.add("-Danxue.limits.machines=off");
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    /** The running process. */
    public long pid() {
        return Objects.requireNonNull(process, "it was not started").pid();
    }

    /** As {@code kill -9} does; its database goes on without it until the next start. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Straight to the data, past the service. */
    public Connection connect() throws IOException, SQLException {
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
