package cn.anxue.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void losesNoFen() {
        assertEquals(fen(34, 33, 33), Allocation.split(Money.ofFen(100), List.of(1L, 1L, 1L)));
        assertEquals(fen(1, 0, 0), Allocation.split(Money.ofFen(1), List.of(1L, 1L, 1L)));
    }

    @Test
    void givesTheRestToTheLargestRemainder() {
        // Exact shares are 1.0, 2.4, 6.6.
        assertEquals(fen(1, 2, 7), Allocation.split(Money.ofFen(10), List.of(5L, 12L, 33L)));
    }

    @Test
    void givesTheRestToTheEarlierOfEqualRemainders() {
        assertEquals(fen(2, 1), Allocation.split(Money.ofFen(3), List.of(1L, 1L)));
        assertEquals(fen(0, 2, 1), Allocation.split(Money.ofFen(3), List.of(0L, 1L, 1L)));
    }

    @Test
    void givesNothingForNoWeight() {
        assertEquals(fen(0, 101, 0), Allocation.split(Money.ofFen(101), List.of(0L, 7L, 0L)));
    }

    @Test
    void splitsNothingIntoNothings() {
        assertEquals(fen(0, 0), Allocation.split(Money.ofFen(0), List.of(3L, 4L)));
    }

    @Test
    void keepsTheCurrency() {
        assertEquals(
                List.of(new Money(2, "JPY"), new Money(1, "JPY")),
                Allocation.split(new Money(3, "JPY"), List.of(1L, 1L)));
    }

    @Test
    void standsTheLargestAmountsAndWeights() {
        List<Money> shares =
                Allocation.split(Money.ofFen(Long.MAX_VALUE), List.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));

        long third = Long.MAX_VALUE / 3;
        assertEquals(fen(third + 1, third, third), shares);
    }

    @Test
    void refusesWhatCannotBeSplit() {
        assertThrows(IllegalArgumentException.class, () -> Allocation.split(Money.ofFen(-1), List.of(1L)));
        assertThrows(IllegalArgumentException.class, () -> Allocation.split(Money.ofFen(1), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Allocation.split(Money.ofFen(1), List.of(0L, 0L)));
        assertThrows(IllegalArgumentException.class, () -> Allocation.split(Money.ofFen(1), List.of(2L, -1L)));
    }

    @Test
    void alwaysAddsUpWithinOneFenOfTheExactShare() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            List<Long> weights = weights(random);
            Money total = Money.ofFen(random.nextLong(1L << (1 + random.nextInt(62))));

            List<Money> shares = Allocation.split(total, weights);

            String message = "-Dseed=" + seed + " round " + round + ": " + total + " by " + weights + " gave " + shares;
            assertEquals(total, shares.stream().reduce(Money.ofFen(0), Money::plus), message);
            assertTrue(IntStream.range(0, shares.size()).allMatch(i -> isFair(total, weights, shares, i)), message);
            assertTrue(favoursLargerRemainders(total, weights, shares), message);
        }
    }

    private static List<Long> weights(Random random) {
        List<Long> weights = random.ints(1 + random.nextInt(12), 0, 5)
                .mapToObj(kind -> kind == 0 ? 0L : random.nextLong(1L << (1 + random.nextInt(62))))
                .toList();
        return weights.stream().allMatch(weight -> weight == 0) ? List.of(1L) : weights;
    }

    private static boolean isFair(Money total, List<Long> weights, List<Money> shares, int i) {
        BigInteger floor = exact(total, weights, i)[0];
        BigInteger above = BigInteger.valueOf(shares.get(i).minor()).subtract(floor);
        return above.signum() == 0 || above.equals(BigInteger.ONE) && exact(total, weights, i)[1].signum() > 0;
    }

    // No share was rounded up while one with a larger remainder, or an equal one before it, was rounded down.
    private static boolean favoursLargerRemainders(Money total, List<Long> weights, List<Money> shares) {
        for (int up = 0; up < shares.size(); up++) {
            for (int down = 0; down < shares.size(); down++) {
                boolean favoured = roundedUp(total, weights, shares, up) && !roundedUp(total, weights, shares, down);
                int order = exact(total, weights, up)[1].compareTo(exact(total, weights, down)[1]);
                if (favoured && (order < 0 || order == 0 && down < up)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean roundedUp(Money total, List<Long> weights, List<Money> shares, int i) {
        return BigInteger.valueOf(shares.get(i).minor()).compareTo(exact(total, weights, i)[0]) > 0;
    }

    /** Whole fen and remainder of an exact share. */
    private static BigInteger[] exact(Money total, List<Long> weights, int i) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return BigInteger.valueOf(total.minor())
                .multiply(BigInteger.valueOf(weights.get(i)))
                .divideAndRemainder(sum);
    }

    private static List<Money> fen(long... amounts) {
        return LongStream.of(amounts).mapToObj(Money::ofFen).toList();
    }
}
