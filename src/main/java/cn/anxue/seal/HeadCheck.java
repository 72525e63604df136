package cn.anxue.seal;

import cn.anxue.seal.tree.Frontier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the heads of a log, stored and kept, against the leaves as they are read; heads are streamed beside them. */
final class HeadCheck {
    private static final int ROWS_FETCHED = 1_000;
    private static final String HEADS = "select " + Heads.COLUMNS + " from seal_head h where log = ? order by size";

    private final SealLog log;
    private final Connection connection;
    private final Map<Integer, String> keys;
    private final Iterator<Head> kept;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable ResultSet rows;
    private @Nullable Head next;
    private @Nullable Head nextKept;
    private @Nullable Head last;
    private boolean differing;
    private long count;

    /** @param kept heads somebody brought along */
    HeadCheck(SealLog log, Connection connection, Map<Integer, String> keys, List<Head> kept) {
        this.log = log;
        this.connection = connection;
        this.keys = keys;
        this.kept = kept.stream()
                .filter(head -> head.log().equals(log.word()))
                .sorted(Comparator.comparing(Head::size))
                .iterator();
    }

    void start() throws SQLException {
        PreparedStatement select = connection.prepareStatement(HEADS);
        select.closeOnCompletion();
        select.setFetchSize(ROWS_FETCHED);
        select.setInt(1, log.number());
        rows = select.executeQuery();
        advance();
        nextKept = kept.hasNext() ? kept.next() : null;
    }

    /** So many leaves have been read. @param broken whether some were missing, so that no root can agree any more */
    void reached(Frontier frontier, boolean broken) throws SQLException {
        while (next != null && next.size() <= frontier.size()) {
            Head head = next;
            checkSignature(head);
            if (!broken && !differing && !LogCheck.hex(frontier.root()).equals(head.root())) {
                long from = last == null ? 0 : last.size();
                find(
                        FindingKind.HEAD_DIFFERS,
                        Map.of("seq", from, "last", head.size() - 1, "signedAt", head.signedAt()));
                differing = true;
            }
            last = head;
            advance();
        }
        while (nextKept != null && nextKept.size() <= frontier.size()) {
            checkSignature(nextKept);
            if (broken || !LogCheck.hex(frontier.root()).equals(nextKept.root())) {
                find(FindingKind.KEPT_HEAD_DIFFERS, Map.of("last", nextKept.size()));
            }
            nextKept = kept.hasNext() ? kept.next() : null;
        }
    }

    /** All leaves have been read; heads over more of them say that some were cut off. */
    void end(long size, boolean broken) throws SQLException {
        if (next != null) {
            find(FindingKind.LOG_CUT, Map.of("seq", size, "last", next.size(), "signedAt", next.signedAt()));
        } else if (!broken && (last == null ? 0 : last.size()) < size) {
            find(FindingKind.LEAF_UNSIGNED, Map.of("seq", last == null ? 0 : last.size()));
        }
        while (next != null) {
            checkSignature(next);
            advance();
        }
        if (nextKept != null) {
            find(FindingKind.LOG_CUT, Map.of("seq", size, "last", nextKept.size(), "signedAt", nextKept.signedAt()));
        }
    }

    /** A node already says which leaves differ; the head above them need not say it again. */
    void blame() {
        differing = true;
    }

    /** When the last head before the leaf now read was signed. */
    @Nullable
    Instant lastSignedAt() {
        return last == null ? null : last.signedAt();
    }

    long count() {
        return count;
    }

    List<Finding> findings() {
        return findings;
    }

    private void advance() throws SQLException {
        boolean more = rows != null && rows.next();
        next = more && rows != null ? Heads.read(rows) : null;
        count += more ? 1 : 0;
    }

    private void checkSignature(Head head) {
        String key = keys.get(head.key());
        if (head.suite() != Head.SUITE || key == null || !SealKey.verifies(key, head.text(), head.signature())) {
            find(FindingKind.HEAD_FORGED, Map.of("last", head.size()));
        }
    }

    private void find(FindingKind kind, Map<String, ?> facts) {
        findings.add(new Finding(log.word(), kind, facts));
    }
}
