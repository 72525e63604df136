package cn.anxue.simulator.plan;

import cn.anxue.id.Sha256;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time it is asked for the same thing. */
public final class Dice {
    private static final int PERCENT = 100;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Dice of their own for each thing, so that one more throw here changes nothing there. */
    public static Dice of(long seed, Object... thing) {
        StringBuilder name = new StringBuilder().append(seed);
        for (Object part : thing) {
            name.append('/').append(part);
        }
        return new Dice(ByteBuffer.wrap(Sha256.of(name.toString())).getLong());
    }

    /** Whether it falls within so many of a hundred. */
    public boolean falls(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    /** From {@code least} to {@code most}, both possible. */
    public long between(long least, long most) {
        return least + random.nextInt((int) (most - least + 1));
    }

    /** One of them, each as likely. */
    public <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** In another order. */
    public <T> void shuffle(List<T> list) {
        Collections.shuffle(list, random);
    }
}
