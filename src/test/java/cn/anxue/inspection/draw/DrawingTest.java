package cn.anxue.inspection.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The algorithm, on pinned and on random pools. */
class DrawingTest {
    private static final int POOLS = 2_000;

    @Test
    void neverDrawsAnInspectorWithAConflict() {
        int drawnPools = 0;
        for (int seed = 0; seed < POOLS; seed++) {
            Pool pool = PoolFixtures.random(new Random(seed));
            Set<String> excluded = pool.exclusions().stream()
                    .map(e -> e.workNumber() + " " + e.uscc())
                    .collect(Collectors.toSet());
            try {
                for (Drawn drawn :
                        Drawing.draw(pool, Secret.sha256("seed" + seed)).drawn()) {
                    assertEquals(2, new HashSet<>(drawn.inspectors()).size(), "seed " + seed);
                    drawn.inspectors().forEach(n -> assertFalse(excluded.contains(n + " " + drawn.uscc())));
                    drawn.substitutes().forEach(n -> assertFalse(excluded.contains(n + " " + drawn.uscc())));
                }
                drawnPools++;
            } catch (ProblemException refused) {
                assertEquals(DrawProblem.INSPECTORS_TOO_FEW, refused.kind());
                assertTrue(pool.institutions().stream().anyMatch(i -> eligible(pool, i, excluded) < 2));
            }
        }
        assertTrue(drawnPools > POOLS / 10, drawnPools + " of " + POOLS);
    }

    @Test
    void namesTheInstitutionsThatLackInspectors() {
        Pool pool = PoolFixtures.pinned();
        List<Exclusion> exclusions = pool.inspectors().stream()
                .skip(1)
                .map(n -> new Exclusion(n, pool.institutions().get(7).uscc(), Exclusion.Ground.CONFLICT))
                .toList();
        Pool lacking = new Pool(
                pool.draw(),
                pool.regionCode(),
                pool.on(),
                pool.rule(),
                2,
                pool.sharesPercent(),
                pool.institutions(),
                pool.inspectors(),
                exclusions);

        ProblemException refused =
                assertThrows(ProblemException.class, () -> Drawing.draw(lacking, Secret.sha256("any")));

        assertEquals(DrawProblem.INSPECTORS_TOO_FEW, refused.kind());
        assertEquals("第7培训中心", refused.violations().get(0).facts().get("institutions"));
    }

    @Test
    void roundsEachShareUp() {
        assertEquals(
                List.of(0, 1, 1, 1, 2, 2, 5),
                IntStream.of(0, 1, 19, 20, 21, 40, 100)
                        .mapToObj(members -> Drawing.count(members, 5))
                        .toList());
        assertEquals(40, Drawing.count(100, 40));
        assertEquals(7, Drawing.count(7, 100));
        assertEquals(0, Drawing.count(7, 0));
    }

    @Test
    void drawsEachAsOften() {
        Map<Integer, Integer> times = new HashMap<>();
        int draws = 30_000;
        for (int i = 0; i < draws; i++) {
            new DrawStream(Secret.sha256("fair" + i), "any")
                    .take(List.of(0, 1, 2, 3, 4, 5, 6), 3)
                    .forEach(one -> times.merge(one, 1, Integer::sum));
        }
        int expected = draws * 3 / 7;
        times.forEach((one, count) -> assertTrue(Math.abs(count - expected) < 450, one + ": " + count));
    }

    @Test
    void changesWithEveryByteOfThePool() {
        Pool pool = PoolFixtures.pinned();
        Published published = PoolFixtures.published(pool);
        assertTrue(Redo.of(published).holds());
        byte[] bytes = published.pool().getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Redo redo = Redo.of(with(published, new String(changed, StandardCharsets.UTF_8), published.poolSha256()));
            assertFalse(redo.poolHolds() || redo.seedHolds() || redo.holds(), "byte " + i);
        }
        String appended = published.pool() + "inspector YZ-008\n";
        assertFalse(Redo.of(with(published, appended, Pool.digest(appended))).seedHolds());
    }

    @Test
    void readsItsOwnTextAndNoOther() {
        String text = PoolFixtures.pinned().text();

        assertEquals(text, PoolText.parse(text).text());
        for (String wrong : List.of(
                "",
                text + " ",
                text.replace("each 2", "each 1"),
                text.replace("each 2", "each 02"),
                text.strip(),
                text + text)) {
            assertThrows(ProblemException.class, () -> PoolText.parse(wrong), wrong);
        }
    }

    private static long eligible(Pool pool, Candidate institution, Set<String> excluded) {
        return pool.inspectors().stream()
                .filter(number -> !excluded.contains(number + " " + institution.uscc()))
                .count();
    }

    private static Published with(Published p, String pool, String digest) {
        return new Published(
                pool,
                digest,
                p.firstCommitment(),
                p.secondCommitment(),
                p.firstSecret(),
                p.secondSecret(),
                p.seed(),
                p.result());
    }
}
