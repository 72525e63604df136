package cn.anxue.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount by weights without losing a fen: largest remainder, ties to the earlier share. */
public final class Allocation {
    private Allocation() {}

    /**
     * The shares of {@code total}, one per weight, that add up to it exactly.
     *
     * @param weights none negative, not all zero
     */
    public static List<Money> split(Money total, List<Long> weights) {
        if (total.isNegative()) {
            throw new IllegalArgumentException("cannot split a negative amount");
        }
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weights must not be negative");
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("weights must not all be zero");
        }
        long[] shares = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[weights.size()];
        long left = total.minor();
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] parts = BigInteger.valueOf(total.minor())
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(sum);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        List<Money> result = new ArrayList<>(shares.length);
        for (long share : shares) {
            result.add(new Money(share, total.currency()));
        }
        return result;
    }
}
