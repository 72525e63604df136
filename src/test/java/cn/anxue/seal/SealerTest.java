package cn.anxue.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.SqlFixtures;
import cn.anxue.ledger.LedgerFixtures;
import cn.anxue.seal.tree.MerkleTree;
import cn.anxue.seal.tree.ProofCheck;
import cn.anxue.seal.tree.TreeHash;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sealed, in which order, and that nothing is left out. */
class SealerTest {
    private ScratchBooks books;

    @BeforeEach
    void openBooks() throws Exception {
        books = ScratchBooks.open("sealer");
    }

    @AfterEach
    void closeBooks() throws Exception {
        books.close();
    }

    @Test
    void numbersEveryEntryOnceWithoutAGap() throws Exception {
        for (int round = 0; round < 6; round++) {
            books.record(97);
            if (round % 2 == 0) {
                assertEquals(round == 0 ? 97 : 194, books.seal(SealLog.JOURNAL));
            }
        }
        books.seal(SealLog.JOURNAL);

        assertEquals(0, books.seal(SealLog.JOURNAL));
        assertEquals(582, books.number("select count(distinct (holder_id, item_id, leg)) from seal_leaf"));
        assertEquals(581, books.number("select max(seq) from seal_leaf"));
        assertEquals(2, books.number("select count(*) from seal_node where level = 1"));
        Head head = books.commit(() -> books.heads.latest(SealLog.JOURNAL)).orElseThrow();
        assertEquals(582, head.size());
        assertTrue(SealKey.verifies(books.keys.signing().publicKey(), head.text(), head.signature()));
    }

    @Test
    void waitsForAWriterThatCommitsLate() throws Exception {
        books.record(1);
        try (Connection late = books.connect()) {
            late.setAutoCommit(false);
            var ledger = LedgerFixtures.over(SqlFixtures.over(late));
            LedgerFixtures.payInTo(ledger);
            books.record(3);
            assertEquals(1, books.seal(SealLog.JOURNAL), "nothing above the oldest running writer");
            books.record(3);
            assertEquals(0, books.seal(SealLog.JOURNAL));
            late.commit();
        }
        assertEquals(7, books.seal(SealLog.JOURNAL));
        assertEquals(8, books.number("select count(distinct item_id) from seal_leaf"));
    }

    @Test
    void forgetsAWriterThatGivesUp() throws Exception {
        try (Connection late = books.connect()) {
            late.setAutoCommit(false);
            LedgerFixtures.payInTo(LedgerFixtures.over(SqlFixtures.over(late)));
            books.record(2);
            late.rollback();
        }
        assertEquals(2, books.seal(SealLog.JOURNAL));
    }

    @Test
    void goesOnWithinAListThatIsLargerThanABatch() throws Exception {
        books.record(10);
        books.record(25);
        long sealed = 0;
        Sealer.Look look;
        do {
            look = books.commit(() -> books.sealer.batch(SealLog.JOURNAL, 10));
            sealed += look.sealed();
        } while (look.more());

        assertEquals(35, sealed);
        assertEquals(35, books.number("select count(distinct item_id) from seal_leaf"));
        assertEquals(4, books.number("select count(*) from seal_head"));
    }

    @Test
    void leavesTheLogToTheNodeThatHasIt() throws Exception {
        books.record(1);
        try (Connection other = books.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtext('anxue seal journal'))");
            assertEquals(0, books.seal(SealLog.JOURNAL));
            other.rollback();
        }
        assertEquals(1, books.seal(SealLog.JOURNAL));
    }

    @Test
    void sealsWhatAnotherClusterWroteAndGoesOnHere() throws Exception {
        books.record(5);
        books.seal(SealLog.JOURNAL);
        books.record(2);
        // As after a restore: other numbers of writers, and two entries that were never sealed.
        books.tamper(
                "update seal_position set cluster_id = cluster_id + 1, recorded_in = recorded_in + 5000000",
                "update ledger_entry set recorded_in = recorded_in + 5000000");
        books.record(3);

        assertEquals(5, books.seal(SealLog.JOURNAL));
        books.record(4);
        assertEquals(4, books.seal(SealLog.JOURNAL));
        // The writers' numbers here reach those of entries the other cluster wrote and sealed.
        long next = books.number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        books.tamper("update ledger_entry set recorded_in = " + (next + 2) + " where recorded_in > 5000000");
        for (int i = 0; i < 5; i++) {
            books.record(1);
        }
        assertEquals(5, books.seal(SealLog.JOURNAL));
        assertEquals(19, books.number("select count(distinct item_id) from seal_leaf"));
        assertEquals(19, books.number("select count(*) from seal_leaf"));
    }

    @Test
    void sealsTheTrailByTheSameCode() throws Exception {
        books.trail(300);
        assertEquals(300, books.seal(SealLog.AUDIT));
        books.trail(1);
        assertEquals(1, books.seal(SealLog.AUDIT));
        assertEquals(0, books.number("select count(*) from seal_leaf where log = 1"));
        assertEquals(
                301,
                books.commit(() -> books.heads.latest(SealLog.AUDIT))
                        .orElseThrow()
                        .size());
    }

    @Test
    void provesFromWhatIsStored() throws Exception {
        books.record(70);
        books.seal(SealLog.JOURNAL);
        books.record(700);
        books.seal(SealLog.JOURNAL);
        books.commit(() -> {
            ProofCheck check = new ProofCheck(TreeHash.sha256());
            byte[] early = root(70);
            byte[] late = root(770);
            MerkleTree tree = books.tree.tree(SealLog.JOURNAL, Set.of(69L, 70L), 770);
            assertTrue(check.extended(70, early, 770, late, tree.consistency(70, 770)));
            List<byte[]> hash = books.sql.list(
                    "select hash from seal_leaf where seq = 70 and log = 1", s -> {}, row -> row.getBytes(1));
            assertTrue(check.includes(hash.get(0), 70, 770, tree.inclusion(70, 770), late));
            return early;
        });
    }

    @Test
    void publishesTheLastHeadOfEachDayThatIsOver() throws Exception {
        books.today.setSource(InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z")));
        books.record(1);
        books.seal(SealLog.JOURNAL);
        books.record(1);
        books.seal(SealLog.JOURNAL);
        assertEquals(0, books.commit(() -> books.heads.publish(SealLog.JOURNAL)));
        books.today.setSource(InstantSource.fixed(Instant.parse("2026-05-02T16:00:00Z")));
        books.record(1);
        books.seal(SealLog.JOURNAL);
        assertEquals(2, books.commit(() -> books.heads.publish(SealLog.JOURNAL)));
        assertEquals(0, books.commit(() -> books.heads.publish(SealLog.JOURNAL)));

        List<DayHead> days = books.commit(() -> books.heads.ofDays(SealLog.JOURNAL, LocalDate.of(2026, 5, 1), 10));
        assertEquals(
                List.of(2L, 2L), days.stream().map(day -> day.head().size()).toList());
        assertEquals(LocalDate.of(2026, 5, 2), days.get(1).day());
    }

    @Test
    void tellsHowFarBehindItIs() throws Exception {
        try (Connection late = books.connect()) {
            late.setAutoCommit(false);
            late.createStatement().execute("select pg_current_xact_id()");
            books.record(1);
            books.today.setSource(InstantSource.offset(InstantSource.system(), Duration.ofMinutes(5)));
            Sealer.Look look = books.commit(() -> books.sealer.batch(SealLog.JOURNAL, 10));
            assertEquals(0, look.sealed());
            assertEquals(5, look.delay().toMinutes());
            late.rollback();
        }
        assertEquals(
                Duration.ZERO,
                books.commit(() -> books.sealer.batch(SealLog.JOURNAL, 10)).delay());
    }

    private byte[] root(long size) {
        return HexFormat.of()
                .parseHex(books.heads.of(SealLog.JOURNAL, size).orElseThrow().root());
    }
}
