package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.anxue.cipher.VaultFixtures;
import cn.anxue.deposit.agreement.Purpose;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void takesTheNoticeOfTheSameWordsAndDayFirst() {
        GoodLine line = line(1, "学费");
        Pairs.Candidate other = new Pairs.Candidate(LineId.next(), new byte[33], DAY);
        Pairs.Candidate same =
                new Pairs.Candidate(LineId.next(), line.identity().content(), DAY);

        Map<GoodLine, Pairs.Candidate> pairs = Pairs.of(List.of(new Pairs.Probe(List.of(line), List.of(other, same))));

        assertEquals(Map.of(line, same), pairs);
    }

    @Test
    void letsALineTakeAnotherNoticeSoThatItsNeighbourFindsOne() {
        GoodLine choosy = line(1, null);
        GoodLine open = line(2, null);
        Pairs.Candidate only = new Pairs.Candidate(LineId.next(), new byte[33], DAY);
        Pairs.Candidate late = new Pairs.Candidate(LineId.next(), new byte[33], DAY.minusDays(1));

        Map<GoodLine, Pairs.Candidate> pairs = Pairs.of(List.of(
                new Pairs.Probe(List.of(open), List.of(only, late)), new Pairs.Probe(List.of(choosy), List.of(only))));

        assertEquals(Map.of(open, late, choosy, only), pairs);
    }

    @Test
    void pairsAsManyAsCanBeAndNoneTwice() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Pairs.Candidate> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(new Pairs.Candidate(LineId.next(), new byte[33], DAY.minusDays(random.nextInt(2))));
            }
            List<Pairs.Probe> probes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<Pairs.Candidate> some =
                        all.stream().filter(one -> random.nextInt(3) == 0).toList();
                probes.add(new Pairs.Probe(List.of(line(i, null)), some));
            }

            Map<GoodLine, Pairs.Candidate> pairs = Pairs.of(probes);

            assertEquals(most(probes, 0, new HashSet<>()), pairs.size(), "seed " + seed);
            assertEquals(pairs.size(), new HashSet<>(pairs.values()).size(), "seed " + seed);
        }
    }

    @Test
    void pairsTenThousandEqualOnesInNoTime() {
        List<GoodLine> lines = new ArrayList<>();
        List<Pairs.Candidate> notices = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            lines.add(line(i, null));
            notices.add(new Pairs.Candidate(LineId.next(), new byte[33], DAY));
        }

        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertEquals(
                        5_000,
                        Pairs.of(List.of(new Pairs.Probe(lines, notices))).size()));
    }

    /** By trying everything. */
    private static int most(List<Pairs.Probe> probes, int from, HashSet<LineId> taken) {
        if (from == probes.size()) {
            return 0;
        }
        int most = most(probes, from + 1, taken);
        for (Pairs.Candidate one : probes.get(from).candidates()) {
            if (taken.add(one.id())) {
                most = Math.max(most, 1 + most(probes, from + 1, taken));
                taken.remove(one.id());
            }
        }
        return most;
    }

    private static GoodLine line(int number, @Nullable String remittance) {
        LineDraft draft = LineFixtures.draft(LineFixtures.NUMBER, "R" + number, "CREDIT", "1.00", remittance, null);
        Line line = LineChecks.check(draft, number, DAY);
        return new GoodLine(
                UUID.randomUUID(),
                number,
                line,
                LineFixtures.account(Purpose.FEE),
                LineIdentity.of(line, 1, VaultFixtures.vault()));
    }
}
