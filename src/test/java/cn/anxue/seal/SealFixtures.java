package cn.anxue.seal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seals what tests of other rooms have written. */
public final class SealFixtures {
    private SealFixtures() {}

    /** What the watch does every second outside tests. */
    public static void sealAll(SealWatch watch) {
        watch.look();
    }

    /** What verification finds wrong in a database. */
    public static List<Finding> verify(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return new Verification(
                            connection, new VerificationInput(Map.of(), Set.of(), List.of()), (log, leaves) -> {})
                    .run()
                    .findings();
        }
    }
}
