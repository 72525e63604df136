package cn.anxue.seal;

import cn.anxue.ledger.Recomputation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks all there is: every row against its leaf, every leaf against nodes and heads, every head against its key and against
 * heads kept elsewhere, every balance against its entries. Reads tables only, in one snapshot, with bounded memory; trusts no
 * view and no function of the database.
 */
public final class Verification {
    private static final String KEYS = "select number, suite, public_key, first_used_at from seal_key order by number";
    /**
     * With the offset, and the log hidden from its index, each row's leaf is looked up by the row's own key: while a log is
     * young the database may take it for empty, and would read all of it for every row.
     */
    private static final String EXTRA = """
        select %s as item from %s
        where not exists (select from seal_leaf l where l.log + 0 = %d and %s offset 0)
            and (e.recorded_in < coalesce((select recorded_in from seal_position where log = %d), 9223372036854775807)
                or e.recorded_at < ?)
        order by e.recorded_at limit 20
        """;

    private static final String TWICE = """
        select concat('holder ' || holder_id || ' act ', item_id, ' leg ', leg) as item from seal_leaf where log = %d
        group by holder_id, item_id, leg having count(*) > 1 limit 20
        """;
    private static final String WAITING = "select count(*) from %s where not exists"
            + " (select from seal_leaf l where l.log + 0 = %d and %s offset 0)";

    private final Connection connection;
    private final VerificationInput input;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();

    /** Told now and then how far it has come. */
    public interface Progress {
        void checked(SealLog log, long leaves);
    }

    /**
     * What was checked of one log.
     *
     * @param waiting rows that no look has reached yet
     */
    public record Checked(SealLog log, long leaves, long heads, long waiting) {}

    /**
     * The outcome.
     *
     * @param unpledged keys known from the database alone, by number: compare them with what was published
     * @param findings what is wrong, the first of each log first; empty when history is as it was sealed
     */
    public record Outcome(List<Checked> logs, Map<Integer, String> unpledged, List<Finding> findings) {}

    public Verification(Connection connection, VerificationInput input, Progress progress) {
        this.connection = connection;
        this.input = input;
        this.progress = progress;
    }

    public Outcome run() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            Map<Integer, String> keys = keys();
            Map<Integer, String> unpledged = new HashMap<>(keys);
            unpledged.keySet().removeAll(input.keys().keySet());
            unpledged.values().removeAll(input.unnumbered());
            keys.putAll(input.keys());
            List<Checked> logs = new ArrayList<>();
            for (SealLog log : SealLog.values()) {
                logs.add(check(log, keys));
            }
            Recomputation.over(connection).findings().stream()
                    .map(finding -> new Finding(
                            "books",
                            FindingKind.BALANCE_DIFFERS,
                            Map.of("item", "holder " + finding.holder() + " " + finding.text())))
                    .forEach(findings::add);
            return new Outcome(logs, unpledged, List.copyOf(findings));
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private Checked check(SealLog log, Map<Integer, String> keys) throws SQLException {
        HeadCheck heads = new HeadCheck(log, connection, keys, input.heads());
        LogCheck leaves = new LogCheck(log, connection, heads, count -> progress.checked(log, count));
        long size = leaves.run();
        findings.addAll(leaves.findings());
        Instant signedAt = heads.lastSignedAt();
        String extra = EXTRA.formatted(log.item(), log.table(), log.number(), log.key(), log.number());
        int extras = items(
                extra,
                log,
                FindingKind.ENTRY_EXTRA,
                signedAt == null ? Instant.EPOCH : signedAt.minus(LogCheck.BACKDATING));
        items(TWICE.formatted(log.number()), log, FindingKind.ENTRY_TWICE, null);
        return new Checked(log, size, heads.count(), waiting(log) - extras);
    }

    private Map<Integer, String> keys() throws SQLException {
        Map<Integer, String> keys = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(KEYS)) {
            while (rows.next()) {
                PublicKeyLine key = Heads.readKey(rows);
                keys.put(key.number(), key.publicKey());
                String pledged = input.keys().get(key.number());
                if (pledged != null && !pledged.equals(key.publicKey())) {
                    findings.add(new Finding("keys", FindingKind.KEY_CHANGED, Map.of("seq", key.number())));
                }
            }
        }
        return keys;
    }

    private int items(String query, SealLog log, FindingKind kind, @Nullable Instant before) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            if (before != null) {
                select.setTimestamp(1, Timestamp.from(before));
            }
            ResultSet rows = select.executeQuery();
            int found = 0;
            while (rows.next()) {
                findings.add(new Finding(log.word(), kind, Map.of("item", rows.getString("item"))));
                found++;
            }
            return found;
        }
    }

    private long waiting(SealLog log) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING.formatted(log.table(), log.number(), log.key()))) {
            row.next();
            return row.getLong(1);
        }
    }
}
