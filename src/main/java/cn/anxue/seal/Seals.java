package cn.anxue.seal;

import cn.anxue.batch.Sql;
import cn.anxue.problem.ProblemException;
import cn.anxue.seal.tree.MerkleTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What everybody may read of the seals: heads, keys and proofs; hashes only, no entry and no salt. */
@ApplicationScoped
@Transactional
public class Seals {
    private static final HexFormat HEX = HexFormat.of();
    private static final String LEAF = "select seq from seal_leaf where log = ? and hash = ? order by seq limit 1";

    private final Heads heads;
    private final SealTree tree;
    private final SealWatch watch;
    private final Sql sql;

    Seals(Heads heads, SealTree tree, SealWatch watch, Sql sql) {
        this.heads = heads;
        this.tree = tree;
        this.watch = watch;
        this.sql = sql;
    }

    /** @param path what leads from the leaf to the head's root, from the leaf up */
    public record Inclusion(String leafHash, long index, List<String> path, Head head) {}

    /** @param path the proof of RFC 6962 §2.1.2 */
    public record Consistency(String log, long from, long to, List<String> path) {}

    public Head latest(SealLog log) {
        return heads.latest(log).orElseThrow(() -> new ProblemException(SealProblem.NOTHING_SEALED));
    }

    /** How far behind the log was at this node's last look. */
    public Duration delay(SealLog log) {
        return watch.delay(log);
    }

    public Head of(SealLog log, long size) {
        return heads.of(log, size)
                .orElseThrow(() -> new ProblemException(SealProblem.HEAD_UNKNOWN, Map.of("size", size)));
    }

    /** Published heads from a day on, one row more than the limit where there are more. */
    public List<DayHead> ofDays(SealLog log, LocalDate from, int limit) {
        return heads.ofDays(log, from, limit + 1);
    }

    public List<PublicKeyLine> keys() {
        return heads.keys();
    }

    public Consistency consistency(SealLog log, long from, long to) {
        long sealed = heads.latest(log).map(Head::size).orElse(0L);
        if (from < 1 || from > to || to > sealed) {
            throw new ProblemException(SealProblem.SIZES_NOT_ORDERED, Map.of("size", to, "sealed", sealed));
        }
        MerkleTree proofs = tree.tree(log, Set.of(from, from - 1), to);
        return new Consistency(log.word(), from, to, hex(proofs.consistency(from, to)));
    }

    /** The proof for a leaf under the latest head, in whichever log it stands. */
    public Inclusion inclusion(String leafHash) {
        for (SealLog log : SealLog.values()) {
            Optional<Long> index = index(log, HEX.parseHex(leafHash));
            if (index.isPresent()) {
                Head head = latest(log);
                MerkleTree proofs = tree.tree(log, Set.of(index.get()), head.size());
                return new Inclusion(leafHash, index.get(), hex(proofs.inclusion(index.get(), head.size())), head);
            }
        }
        throw new ProblemException(SealProblem.LEAF_UNKNOWN);
    }

    private Optional<Long> index(SealLog log, byte[] hash) {
        return sql
                .list(
                        LEAF,
                        select -> {
                            select.setInt(1, log.number());
                            select.setBytes(2, hash);
                        },
                        row -> row.getLong("seq"))
                .stream()
                .findFirst();
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
