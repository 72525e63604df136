package cn.anxue.inspection.draw;

import cn.anxue.id.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that follow from a seed and a label alone. Block i is the SHA-256 of the text {@code seed LF label LF i LF}, read as
 * eight unsigned big-endian numbers of 32 bits.
 */
final class DrawStream {
    private static final long RANGE = 1L << 32;
    private static final long MASK = RANGE - 1;

    private final String seed;
    private final String label;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long next;

    DrawStream(String seed, String label) {
        this.seed = seed;
        this.label = label;
    }

    /** From 0 to below the bound, each as likely: what would favour the small ones is thrown away. */
    int below(int bound) {
        long limit = RANGE - RANGE % bound;
        long number = number();
        while (number >= limit) {
            number = number();
        }
        return (int) (number % bound);
    }

    /** So many of them in the order drawn, by the first steps of Fisher and Yates. */
    <T> List<T> take(List<T> from, int count) {
        List<T> left = new ArrayList<>(from);
        for (int i = 0; i < count; i++) {
            int j = i + below(left.size() - i);
            T drawn = left.get(j);
            left.set(j, left.get(i));
            left.set(i, drawn);
        }
        return List.copyOf(left.subList(0, count));
    }

    private long number() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(Sha256.of(seed + "\n" + label + "\n" + next + "\n"));
            next++;
        }
        return block.getInt() & MASK;
    }
}
