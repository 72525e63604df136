package cn.anxue.inspection.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Pools for tests. */
public final class PoolFixtures {
    static final Map<Stratum, Integer> SHARES =
            Map.of(Stratum.A, 5, Stratum.B, 10, Stratum.C, 20, Stratum.D, 40, Stratum.NONE, 10);
    static final String FIRST = "6f1a7d3c9be04528adf3c6e1780b59d24e8a1fb7065c93d2ea4710bd85f6c329";
    static final String SECOND = "0c9d85e7a4b1f3628d7e0a5b9c14f6382e7b1da094c5f86370b2e9d8a1c6f547";

    private PoolFixtures() {}

    /** The one whose outcome is pinned: 40 institutions over all strata, 7 inspectors, 11 exclusions. */
    static Pool pinned() {
        List<Candidate> institutions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            institutions.add(new Candidate(code(i), Stratum.values()[i % 5], "第" + i + "培训中心"));
        }
        List<String> inspectors = List.of("YZ-001", "YZ-002", "YZ-003", "YZ-004", "YZ-005", "YZ-006", "YZ-007");
        List<Exclusion> exclusions = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            Exclusion.Ground ground = i % 2 == 0 ? Exclusion.Ground.CONFLICT : Exclusion.Ground.ASSIGNMENT;
            exclusions.add(new Exclusion(inspectors.get(i % 5), code(3 * i), ground));
        }
        return pool(institutions, inspectors, exclusions);
    }

    /** Any at all; some have too few inspectors for an institution. */
    static Pool random(Random random) {
        List<Candidate> institutions = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            Stratum stratum = Stratum.values()[random.nextInt(5)];
            institutions.add(new Candidate(code(i), stratum, "机构 " + random.nextInt(1000)));
        }
        List<String> inspectors = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(9); i++) {
            inspectors.add("YZ-" + (100 + i));
        }
        List<Exclusion> exclusions = new ArrayList<>();
        for (Candidate candidate : institutions) {
            for (String number : inspectors) {
                if (random.nextInt(5) == 0) {
                    exclusions.add(new Exclusion(number, candidate.uscc(), Exclusion.Ground.CONFLICT));
                }
            }
        }
        return pool(institutions, inspectors, exclusions);
    }

    static Published published(Pool pool) {
        String seed = Secret.seed(pool.digest(), FIRST, SECOND);
        return new Published(
                pool.text(),
                pool.digest(),
                new Secret(FIRST).commitment(),
                new Secret(SECOND).commitment(),
                FIRST,
                SECOND,
                seed,
                Drawing.draw(pool, seed).text());
    }

    private static Pool pool(List<Candidate> institutions, List<String> inspectors, List<Exclusion> exclusions) {
        return new Pool(
                new UUID(0x019aL, 1),
                "410902",
                LocalDate.of(2026, 11, 22),
                "抽查计划（示例）",
                2,
                SHARES,
                institutions,
                inspectors,
                exclusions);
    }

    private static String code(int i) {
        return "524109020000%05dX".formatted(i);
    }
}
