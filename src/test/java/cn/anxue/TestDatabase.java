package cn.anxue;

import cn.anxue.cipher.VaultFixtures;
import cn.anxue.embedded.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fresh database for the whole run: on an embedded server under {@code target/}, or on the server that
 * {@code ANXUE_TEST_DB_URL} names with {@code ANXUE_TEST_DB_USER} and {@code ANXUE_TEST_DB_PASSWORD}, a superuser there.
 * Settings are those of {@link Anxue} in demo mode, which itself does not run in tests.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER = "anxue_owner";
    private static final String APP_ROLE = "anxue_app_test";
    private static final String DATABASE = "anxue_test";

    private @Nullable EmbeddedDatabase embedded;

    @Override
    public Map<String, String> start() {
        try {
            String server = Settings.find("anxue.test.db.url").orElse("");
            String user = Settings.find("anxue.test.db.user").orElse("postgres");
            String password = Settings.find("anxue.test.db.password").orElse("");
            if (server.isEmpty()) {
                embedded = Boolean.getBoolean("anxue.test.durable")
                        ? EmbeddedDatabase.startDurable(Path.of("target", "bench-database"))
                        : EmbeddedDatabase.startForTests(Path.of("target", "test-database"));
                server = embedded.administrationUrl();
            }
            makeDatabase(server, user, password);
            return settings(server.replaceFirst("/[^/?]*(\\?.*)?$", "/" + DATABASE));
        } catch (IOException | SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (embedded != null) {
                embedded.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void makeDatabase(String server, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server, user, password);
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APP_ROLE}) {
                statement.execute("""
                        do $$ begin create role %s login password '%s';
                        exception when duplicate_object then alter role %s login password '%s'; end $$
                        """.formatted(role, role, role, role));
            }
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
    }

    private static Map<String, String> settings(String url) throws GeneralSecurityException {
        TokenKeys keys = TokenKeys.generate();
        Map<String, String> settings = new HashMap<>();
        settings.put("anxue.demo", "true");
        settings.put("anxue.data", "target/test-data");
        settings.put("anxue.db.url", url);
        settings.put("anxue.db.user", APP_ROLE);
        settings.put("anxue.db.password", APP_ROLE);
        settings.put("anxue.db.app-role", APP_ROLE);
        settings.put("anxue.db.owner.user", OWNER);
        settings.put("anxue.db.owner.password", OWNER);
        settings.put("anxue.keys.data", VaultFixtures.KEYS);
        // Two, as while keys are being changed: the first signs, both verify.
        settings.put(
                "anxue.keys.token-private",
                keys.privateKey() + "," + TokenKeys.generate().privateKey());
        settings.put("anxue.keys.token-public", keys.publicKey());
        return settings;
    }
}
