package cn.anxue.outbox;

import cn.anxue.calendar.Today;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Carries one event to one receiver over a connection of its own. It speaks HTTP itself, as far as that goes here: clients
 * that are given a URL resolve its name again, and would connect to whatever it means by then.
 */
@ApplicationScoped
class Courier {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private final Destinations destinations;
    private final Encryption encryption;
    private final Today today;
    private final Duration limit;
    private final ScheduledExecutorService watch;

    Courier(
            Destinations destinations,
            Encryption encryption,
            Today today,
            @ConfigProperty(name = "anxue.outbox.time-limit", defaultValue = "15s") Duration limit) {
        this.destinations = destinations;
        this.encryption = encryption;
        this.today = today;
        this.limit = limit;
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "outbox-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    Answered carry(Parcel parcel) {
        List<InetAddress> addresses;
        try {
            addresses = destinations.find(parcel.url(), parcel.hostListed());
        } catch (UnknownHostException e) {
            return Answered.without(Outcome.HOST_UNKNOWN);
        } catch (Destinations.Forbidden e) {
            return Answered.without(Outcome.HOST_FORBIDDEN);
        }
        return carry(parcel, addresses);
    }

    /** Whatever the receiver does or leaves undone, it ends when the time is over: then the connection is closed. */
    private Answered carry(Parcel parcel, List<InetAddress> addresses) {
        AtomicBoolean late = new AtomicBoolean();
        AtomicReference<Socket> open = new AtomicReference<>();
        Future<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    close(open.get());
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try (Socket socket = connect(parcel.url(), addresses)) {
            open.set(socket);
            if (late.get()) {
                return Answered.without(Outcome.TIMED_OUT);
            }
            return Answered.by(exchange(parcel, socket));
        } catch (SocketTimeoutException e) {
            return Answered.without(Outcome.TIMED_OUT);
        } catch (IOException e) {
            return Answered.without(late.get() ? Outcome.TIMED_OUT : Outcome.UNREACHABLE);
        } finally {
            end.cancel(false);
        }
    }

    private int exchange(Parcel parcel, Socket socket) throws IOException {
        socket.setSoTimeout(Math.toIntExact(limit.toMillis()));
        String host = WebhookUrl.host(parcel.url());
        try (Socket spoken = WebhookUrl.isPlain(parcel.url()) ? socket : encryption.over(socket, host)) {
            spoken.getOutputStream().write(WebhookRequest.of(parcel, today.now()));
            spoken.getOutputStream().flush();
            return StatusLine.read(spoken.getInputStream());
        }
    }

    /** To the first address that takes the connection. */
    private Socket connect(URI url, List<InetAddress> addresses) throws IOException {
        IOException failure = new IOException("no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port(url)), connectMillis(addresses.size()));
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    private int connectMillis(int addresses) {
        long shared = limit.toMillis() / addresses;
        return Math.toIntExact(Math.max(1, Math.min(CONNECT_MAX.toMillis(), shared)));
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return WebhookUrl.isPlain(url) ? HTTP_PORT : HTTPS_PORT;
    }

    private static void close(@Nullable Socket socket) {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
