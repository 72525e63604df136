package cn.anxue.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.failure.Plan.Share;
import cn.anxue.failure.Plan.Verified;
import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets how much from which source, on worked examples and on random books. */
class PlanTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void paysEachFamilyFromItsOwnOrderFirst() {
        Verified claim = claim(100_00, FIRST);
        Plan plan = Plan.of(List.of(claim), Map.of(FIRST, fen(100_00)), funds(0, 50_00, 0, 0, 100_000_00));
        assertEquals(
                List.of(new Share(Source.CUSTODY, fen(100_00))), plan.shares().get(claim.id()));
        assertEquals(fen(50_00), plan.left().get(Source.EARNED));
        assertEquals(fen(0), plan.shortfall(Money.CNY));
    }

    @Test
    void coversWhatCustodyDoesNotHoldFromEarnedThenInterestThenUnidentifiedThenTheDeposit() {
        Verified claim = claim(100_00, FIRST);
        Plan plan = Plan.of(List.of(claim), Map.of(FIRST, fen(40_00)), funds(0, 20_00, 5_00, 10_00, 1_000_00));
        assertEquals(
                List.of(
                        new Share(Source.CUSTODY, fen(40_00)),
                        new Share(Source.EARNED, fen(20_00)),
                        new Share(Source.FEE_INTEREST, fen(5_00)),
                        new Share(Source.UNIDENTIFIED, fen(10_00)),
                        new Share(Source.DEPOSIT, fen(25_00))),
                plan.shares().get(claim.id()));
        assertEquals(fen(975_00), plan.left().get(Source.DEPOSIT));
    }

    @Test
    void splitsAShortDepositByLargestRemainder() {
        List<Verified> claims = List.of(claim(100, null), claim(100, null), claim(100, null));
        Plan plan = Plan.of(claims, Map.of(), funds(0, 0, 0, 0, 100));
        assertEquals(
                List.of(34L, 33L, 33L),
                claims.stream()
                        .map(claim -> Objects.requireNonNull(plan.shares().get(claim.id()))
                                .get(0)
                                .amount()
                                .minor())
                        .toList());
        assertEquals(fen(200), plan.shortfall(Money.CNY));
    }

    @Test
    void letsTheInstitutionBearWhatIsMissingBeforeAnyFamily() {
        Verified claim = claim(100_00, FIRST);
        Plan plan = Plan.of(List.of(claim), Map.of(FIRST, fen(100_00)), funds(30_00, 30_00, 0, 0, 0));
        assertEquals(Map.of(Source.EARNED, fen(30_00)), plan.borne());
        assertTrue(plan.gaps().isEmpty());
        assertEquals(fen(100_00), plan.paid(claim.id(), true, Money.CNY));
    }

    @Test
    void passesWhatCustodyCannotCoverToTheDeposit() {
        Verified first = claim(100_00, FIRST);
        Verified second = claim(50_00, SECOND);
        Plan plan = Plan.of(
                List.of(first, second),
                new HashMap<>(Map.of(FIRST, fen(100_00), SECOND, fen(50_00))),
                funds(60_00, 0, 0, 0, 50_00));
        assertEquals(Map.of(FIRST, fen(40_00), SECOND, fen(20_00)), plan.gaps());
        assertEquals(fen(60_00), plan.paid(first.id(), true, Money.CNY));
        assertEquals(fen(33_33), plan.paid(first.id(), false, Money.CNY));
        assertEquals(fen(16_67), plan.paid(second.id(), false, Money.CNY));
        assertEquals(fen(10_00), plan.shortfall(Money.CNY));
    }

    @Test
    void paysNobodyTwiceAndLosesNoFenOnRandomBooks() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            prove(random, "seed " + seed + " run " + run);
        }
    }

    private static void prove(Random random, String which) {
        Map<UUID, Money> held = new LinkedHashMap<>();
        List<Verified> claims = claims(random, held);
        long missing = random.nextInt(3) == 0 ? random.nextInt(1_000_000) : 0;
        Funds funds = funds(
                missing,
                random.nextInt(200_000),
                random.nextInt(1_000),
                random.nextInt(50_000),
                random.nextInt(3) * 100_000_00L);
        Plan plan = Plan.of(claims, held, funds);

        long borne = total(plan.borne());
        long bearing = total(funds.of())
                - Objects.requireNonNull(funds.of().get(Source.DEPOSIT)).minor();
        assertEquals(Math.min(missing, bearing + total(held)), total(plan.gaps()) + borne, which);
        long custody = 0;
        for (Verified claim : claims) {
            custody += own(plan, claim, held, which);
        }
        long available = custody + total(funds.of()) - borne;
        assertEquals(available, plan.paid(Money.CNY).minor() + total(plan.left()), which);
    }

    private static List<Verified> claims(Random random, Map<UUID, Money> held) {
        List<Verified> claims = new ArrayList<>();
        int families = 1 + random.nextInt(20);
        for (int i = 0; i < families; i++) {
            UUID order = random.nextInt(4) == 0 ? null : new UUID(0, i);
            if (order != null) {
                held.put(order, fen(random.nextInt(500_000)));
            }
            if (random.nextInt(5) > 0) {
                claims.add(claim(1 + random.nextInt(600_000), order));
            }
        }
        return claims;
    }

    /** No claim is paid more than was verified, none out of custody more than its order holds; returns the latter. */
    private static long own(Plan plan, Verified claim, Map<UUID, Money> held, String which) {
        Money paid = plan.paid(claim.id(), true, Money.CNY).plus(plan.paid(claim.id(), false, Money.CNY));
        assertTrue(paid.compareTo(claim.amount()) <= 0, which);
        assertEquals(claim.amount(), paid.plus(open(plan, claim)), which);
        long own = Objects.requireNonNull(plan.shares().get(claim.id())).stream()
                .filter(share -> share.source() == Source.CUSTODY)
                .mapToLong(share -> share.amount().minor())
                .sum();
        UUID order = claim.order();
        Money gap = order == null ? fen(0) : plan.gaps().getOrDefault(order, fen(0));
        Money there = order == null ? fen(0) : held.getOrDefault(order, fen(0));
        assertTrue(own + gap.minor() <= there.minor(), which);
        return own;
    }

    private static Money open(Plan plan, Verified claim) {
        return plan.open().getOrDefault(claim.id(), fen(0));
    }

    private static long total(Map<?, Money> amounts) {
        return amounts.values().stream().mapToLong(Money::minor).sum();
    }

    private static Verified claim(long fen, @Nullable UUID order) {
        return new Verified(ClaimId.next(), fen(fen), order);
    }

    private static Funds funds(long missing, long earned, long interest, long unidentified, long deposit) {
        return new Funds(
                fen(missing),
                Map.of(
                        Source.EARNED, fen(earned),
                        Source.FEE_INTEREST, fen(interest),
                        Source.UNIDENTIFIED, fen(unidentified),
                        Source.DEPOSIT, fen(deposit)));
    }

    private static Money fen(long fen) {
        return Money.ofFen(fen);
    }
}
