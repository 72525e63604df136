package cn.anxue;

import cn.anxue.embedded.EmbeddedDatabase;
import cn.anxue.simulator.conformance.ConformanceCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Starts the service: on the configured database, or in demo mode on one of its own. */
@QuarkusMain
public final class Anxue {
    private static final long STOP_SECONDS_MAX = 30;

    private Anxue() {}

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(VerifyStart.run(args, System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("conformance")) {
            List<String> arguments = Arrays.asList(args).subList(1, args.length);
            System.exit(ConformanceCommand.run(arguments, System.out, System.err));
        }
        CountDownLatch ended = new CountDownLatch(1);
        try {
            Optional<String> url = Settings.find("anxue.db.url");
            if (url.isPresent()) {
                prepareService(url.get());
            } else {
                prepareDemo(ended);
            }
        } catch (StartRefused e) {
            System.err.println("Anxue does not start: " + e.getMessage());
            System.exit(1);
        }
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(
                Ready.class,
                (code, failure) -> {
                    exitCode.set(code);
                    explain(failure);
                    ended.countDown();
                },
                args);
        System.exit(exitCode.get());
    }

    /** The framework leaves it to us to say why it ended: in one line where we refused, otherwise whole. */
    private static void explain(@Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                System.err.println("Anxue does not start: " + cause.getMessage());
                return;
            }
        }
        failure.printStackTrace();
    }

    private static void prepareService(String url) throws StartRefused {
        Settings.set("anxue.demo", "false");
        new ConfiguredDatabase(url).prepare();
        if (!DataKeySetting.hand()) {
            System.err.println("WARNING: ANXUE_KEYS_DATA is not set: personal data is encrypted with the key in "
                    + DataKeySetting.file().toAbsolutePath()
                    + ". Other nodes cannot read it, and without that file nobody"
                    + " can. Set ANXUE_KEYS_DATA to what it holds, and keep a copy apart from the database.");
        }
        try {
            Optional<String> key = Settings.find("anxue.keys.token-private");
            if (key.isEmpty()) {
                System.err.println("ANXUE_KEYS_TOKEN_PRIVATE is not set: tokens end with this process, and other nodes"
                        + " refuse them. Make one with: openssl genrsa 3072"
                        + " | openssl pkcs8 -topk8 -nocrypt -outform DER | base64 -w0");
            }
            (key.isPresent() ? TokenKeys.ofAll(key.get()) : TokenKeys.generate()).hand();
        } catch (GeneralSecurityException e) {
            throw new StartRefused(
                    "ANXUE_KEYS_TOKEN_PRIVATE is not the base64 of RSA keys in PKCS #8 DER form, with commas between");
        }
    }

    private static void prepareDemo(CountDownLatch ended) throws StartRefused {
        Settings.set("anxue.demo", "true");
        Settings.set("quarkus.http.host", "127.0.0.1");
        DataKeySetting.hand();
        try {
            EmbeddedDatabase database = EmbeddedDatabase.startDurable(Settings.dataFolder());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(ended, database), "close-database"));
            Settings.set("anxue.db.url", database.url());
            Settings.set("anxue.db.user", EmbeddedDatabase.APP_ROLE);
            Settings.set("anxue.db.password", EmbeddedDatabase.APP_ROLE);
            Settings.set("anxue.db.app-role", EmbeddedDatabase.APP_ROLE);
            Settings.set("anxue.db.owner.user", EmbeddedDatabase.OWNER);
            Settings.set("anxue.db.owner.password", EmbeddedDatabase.OWNER);
            TokenKeys.keptIn(Settings.dataFolder()).hand();
        } catch (IOException | SQLException | GeneralSecurityException e) {
            ended.countDown();
            throw new StartRefused("its own database failed: " + e.getMessage());
        } catch (RuntimeException e) {
            ended.countDown();
            throw e;
        }
    }

    /** The service stops first, since its last acts still need the database. */
    private static void closeAfter(CountDownLatch ended, EmbeddedDatabase database) {
        try {
            if (!ended.await(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                System.err.println("The service did not stop in time; closing its database.");
            }
            database.close();
        } catch (IOException e) {
            System.err.println("The database did not close: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
