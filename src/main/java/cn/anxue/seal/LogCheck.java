package cn.anxue.seal;

import cn.anxue.seal.tree.Frontier;
import cn.anxue.seal.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads one log from its first leaf to its last, with the row of each, and holds both against nodes and heads. */
final class LogCheck {
    static final Duration BACKDATING = Duration.ofDays(1);
    private static final int ROWS_FETCHED = 5_000;
    private static final int FINDINGS_MAX = 20;
    private static final int TOLD_EVERY = 100_000;
    private static final String LEAVES = """
        select l.seq, l.salt, l.hash, l.holder_id as leaf_holder, l.item_id as leaf_item, l.leg as leaf_leg, %s
        from seal_leaf l left join %s on %s where l.log = %d order by l.seq
        """;
    private static final String NODE = "select hash from seal_node where log = ? and level = ? and index = ?";

    private final SealLog log;
    private final Connection connection;
    private final HeadCheck heads;
    private final LongConsumer progress;
    private final TreeHash hash = TreeHash.sha256();
    private final Frontier frontier = new Frontier(hash, this::completed);
    private final List<Finding> findings = new ArrayList<>();
    private boolean treeBroken;

    LogCheck(SealLog log, Connection connection, HeadCheck heads, LongConsumer progress) {
        this.log = log;
        this.connection = connection;
        this.heads = heads;
        this.progress = progress;
    }

    /** How many leaves there are. */
    long run() throws SQLException {
        String query = LEAVES.formatted(log.columns(), log.table(), log.key(), log.number());
        try (PreparedStatement leaves = connection.prepareStatement(query)) {
            leaves.setFetchSize(ROWS_FETCHED);
            heads.start();
            try (ResultSet rows = leaves.executeQuery()) {
                while (rows.next() && findings.size() < FINDINGS_MAX) {
                    check(rows);
                }
            }
        }
        if (findings.size() < FINDINGS_MAX) {
            heads.end(frontier.size(), treeBroken);
        }
        findings.addAll(heads.findings());
        return frontier.size();
    }

    List<Finding> findings() {
        return findings;
    }

    private void check(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        if (seq != frontier.size() && !treeBroken) {
            find(FindingKind.LEAF_MISSING, Map.of("seq", frontier.size()));
            treeBroken = true;
        }
        byte[] sealed = row.getBytes("hash");
        String text = log.text(row);
        if (text == null) {
            find(FindingKind.ENTRY_MISSING, Map.of("seq", seq, "item", item(row)));
        } else {
            byte[] salt = Receipts.bytes(row.getObject("salt", UUID.class));
            if (!Arrays.equals(sealed, hash.leaf(salt, text.getBytes(StandardCharsets.UTF_8)))) {
                find(FindingKind.ENTRY_CHANGED, Map.of("seq", seq, "item", item(row)));
            }
            checkDate(
                    row, seq, row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        }
        frontier.append(sealed);
        heads.reached(frontier, treeBroken);
        if (frontier.size() % TOLD_EVERY == 0) {
            progress.accept(frontier.size());
        }
    }

    private void checkDate(ResultSet row, long seq, Instant recordedAt) throws SQLException {
        Instant before = heads.lastSignedAt();
        if (before != null && recordedAt.isBefore(before.minus(BACKDATING))) {
            find(FindingKind.ENTRY_BACKDATED, Map.of("seq", seq, "item", item(row)));
        }
    }

    private void completed(int level, long index, byte[] computed) {
        if (treeBroken) {
            return;
        }
        byte[] kept = node(level, index);
        if (kept == null || !Arrays.equals(kept, computed)) {
            long width = 1L << (8 * level);
            find(FindingKind.NODE_CHANGED, Map.of("seq", index * width, "last", (index + 1) * width - 1));
            heads.blame();
        }
    }

    private byte @Nullable [] node(int level, long index) {
        try (PreparedStatement select = connection.prepareStatement(NODE)) {
            select.setInt(1, log.number());
            select.setInt(2, level);
            select.setLong(3, index);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getBytes(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String item(ResultSet row) throws SQLException {
        String holder = row.getString("leaf_holder");
        String id = row.getString("leaf_item");
        return holder == null ? id : "holder " + holder + " act " + id + " leg " + row.getInt("leaf_leg");
    }

    private void find(FindingKind kind, Map<String, ?> facts) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new Finding(log.word(), kind, facts));
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
