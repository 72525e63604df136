package cn.anxue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL of the operator's own, looked at before the framework starts so that what is wrong with it is one line.
 *
 * <p>Requests are served by a role that cannot rewrite the journal. Where the operator names an owner, the configured role
 * is that lesser one; otherwise one is made and taken on every connection.
 */
final class ConfiguredDatabase {
    static final String APP_ROLE = "anxue_app";

    private static final int VERSION_MIN = 15;
    private static final String CONNECT_SECONDS_MAX = "10";
    private static final String DUPLICATE_OBJECT = "42710";

    private final String url;

    ConfiguredDatabase(String url) {
        this.url = url;
    }

    /** Checks it and hands the framework what it needs to use it. */
    void prepare() throws StartRefused {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("ANXUE_DB_URL must begin with jdbc:postgresql:");
        }
        String user = Settings.find("anxue.db.user")
                .orElseThrow(() -> new StartRefused("ANXUE_DB_URL is set, so ANXUE_DB_USER must be set too"));
        String password = Settings.find("anxue.db.password").orElse("");
        Optional<String> owner = Settings.find("anxue.db.owner.user").filter(name -> !name.equals(user));
        Settings.set("anxue.db.url", url);
        Settings.set("anxue.db.user", user);
        if (owner.isPresent()) {
            String ownerPassword = Settings.find("anxue.db.owner.password").orElse("");
            checkOwner(owner.get(), ownerPassword);
            checkIsLesser(user, password, owner.get());
            Settings.set("anxue.db.app-role", user);
            return;
        }
        checkOwner(user, password);
        takeLesserRole(user, password);
        Settings.set("anxue.db.owner.user", user);
        Settings.set("anxue.db.owner.password", password);
        Settings.set("anxue.db.app-role", APP_ROLE);
        Settings.set("anxue.db.new-connection-sql", "set role " + APP_ROLE);
    }

    private void checkOwner(String owner, String password) throws StartRefused {
        try (Connection connection = connect(owner, password)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < VERSION_MIN) {
                throw new StartRefused(
                        "the database is PostgreSQL " + version + "; Anxue needs " + VERSION_MIN + " or later");
            }
            if (!holds(connection, "select has_schema_privilege('public', 'create')")) {
                throw new StartRefused(
                        "role " + owner + " may not create tables in schema public; let it own the database");
            }
        } catch (SQLException e) {
            throw unreachable(owner, e);
        }
    }

    private void checkIsLesser(String user, String password, String owner) throws StartRefused {
        try (Connection connection = connect(user, password)) {
            boolean superuser = holds(connection, "select rolsuper from pg_roles where rolname = current_user");
            boolean ownsTables = holds(
                    connection,
                    "select coalesce((select pg_has_role(oid, 'member') from pg_roles where rolname = '"
                            + owner.replace("'", "''") + "'), false)");
            if (superuser || ownsTables) {
                throw new StartRefused("role " + user + " could rewrite the journal: ANXUE_DB_USER must be neither"
                        + " superuser nor a member of ANXUE_DB_OWNER_USER");
            }
        } catch (SQLException e) {
            throw unreachable(user, e);
        }
    }

    private void takeLesserRole(String user, String password) throws StartRefused {
        try (Connection connection = connect(user, password);
                Statement statement = connection.createStatement()) {
            if (!takes(statement)) {
                makeLesserRole(statement);
                statement.execute("set role " + APP_ROLE);
            }
        } catch (SQLException e) {
            throw new StartRefused("role " + user + " can neither take nor make the lesser role " + APP_ROLE + " ("
                    + oneLine(e) + "); create it and grant it to " + user + ", or set ANXUE_DB_OWNER_USER");
        }
    }

    private static boolean takes(Statement statement) {
        try {
            return !statement.execute("set role " + APP_ROLE);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void makeLesserRole(Statement statement) throws SQLException {
        try {
            statement.execute("create role " + APP_ROLE + " nologin");
        } catch (SQLException e) {
            // Another node, or another database of the same server, may have made it.
            if (!DUPLICATE_OBJECT.equals(e.getSQLState())) {
                throw e;
            }
        }
        statement.execute("grant " + APP_ROLE + " to current_user");
    }

    private Connection connect(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_SECONDS_MAX);
        properties.setProperty("loginTimeout", CONNECT_SECONDS_MAX);
        return DriverManager.getConnection(url, properties);
    }

    private static boolean holds(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private StartRefused unreachable(String user, SQLException e) {
        return new StartRefused(
                "cannot reach the database at " + url.replaceFirst("\\?.*", "") + " as " + user + ": " + oneLine(e));
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
