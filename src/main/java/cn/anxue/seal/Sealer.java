package cn.anxue.seal;

import cn.anxue.calendar.Today;
import cn.anxue.seal.SealSource.Horizon;
import cn.anxue.seal.SealSource.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Seals what was committed since the last look: numbers it, adds it to the tree and signs the new head, all in one database
 * transaction a batch. One node at a time; another finds the log taken and leaves it.
 */
@ApplicationScoped
public class Sealer {
    public static final int BATCH_MAX = 50_000;

    private final SealSource source;
    private final SealTree tree;
    private final Heads heads;
    private final SealKeys keys;
    private final Today today;

    Sealer(SealSource source, SealTree tree, Heads heads, SealKeys keys, Today today) {
        this.source = source;
        this.tree = tree;
        this.heads = heads;
        this.keys = keys;
        this.today = today;
    }

    /**
     * What a look did.
     *
     * @param sealed how many rows
     * @param delay age of the oldest row that has no leaf yet; zero where there is none
     * @param more whether rows were left for another batch
     */
    public record Look(long sealed, Duration delay, boolean more) {}

    /** One batch, in the database transaction that runs; nothing where another node has the log. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Look batch(SealLog log, int rowsMax) {
        if (!source.lock(log)) {
            return new Look(0, Duration.ZERO, false);
        }
        Horizon horizon = source.horizon();
        SealPosition from = source.position(log).orElseGet(() -> SealPosition.start(horizon.cluster(), 1));
        return from.cluster() == horizon.cluster()
                ? sealNew(log, from, horizon, rowsMax)
                : sealLeftBehind(log, from, horizon, rowsMax);
    }

    /** After a look that found something: makes the next one cheap. In a database transaction of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tidy(SealLog log) {
        source.summarize(log);
    }

    private Look sealNew(SealLog log, SealPosition from, Horizon horizon, int rowsMax) {
        long size = heads.latest(log).map(Head::size).orElse(0L);
        Optional<Taken> taken = source.takeNew(log, from, horizon, size, rowsMax);
        SealPosition reached = taken.map(Taken::last).orElse(from);
        int count = taken.map(Taken::count).orElse(0);
        if (count > 0) {
            sign(log, size, size + count);
            source.move(log, reached);
        }
        if (count == rowsMax) {
            return new Look(count, Duration.ZERO, true);
        }
        Instant now = today.now();
        Duration delay = source.oldestUnsealed(log, reached)
                .map(oldest -> Duration.between(oldest, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
        return new Look(count, delay, false);
    }

    /** The database stands in another cluster than the position says: first whatever has no leaf, then on from here. */
    private Look sealLeftBehind(SealLog log, SealPosition from, Horizon horizon, int rowsMax) {
        long size = heads.latest(log).map(Head::size).orElse(0L);
        int count = source.takeLeftBehind(log, from, horizon, size, rowsMax)
                .map(Taken::count)
                .orElse(0);
        if (count > 0) {
            sign(log, size, size + count);
        }
        if (count < rowsMax) {
            SealPosition start = SealPosition.start(horizon.cluster(), from.clusters() + 1);
            source.move(
                    log,
                    new SealPosition(
                            horizon.ended(), start.holder(), start.item(), -1, start.cluster(), start.clusters()));
        }
        return new Look(count, Duration.ZERO, true);
    }

    private void sign(SealLog log, long earlier, long size) {
        Instant now = today.now().truncatedTo(ChronoUnit.MILLIS);
        byte[] root = tree.extend(log, earlier);
        SealKey key = keys.signing();
        Head head = new Head(
                log.word(), size, HexFormat.of().formatHex(root), now, Head.SUITE, heads.numberOf(key, now), "");
        heads.add(log, head.signed(key.sign(head.text())));
    }
}
