package cn.anxue.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicInteger stored = new AtomicInteger(1);
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final Remembered<Integer> remembered = new Remembered<>(0, slow(stored::get));

    @Test
    void readsAgainAfterAChangeOnly() {
        remembered.read();
        stored.set(2);
        assertEquals(1, remembered.get());

        remembered.changed();
        assertEquals(2, remembered.get());
    }

    @Test
    void asksItselfWhereAnotherIsStillReading() {
        remembered.read();
        stored.set(2);
        remembered.changed();
        meanwhile.add(() -> assertEquals(2, remembered.get()));

        remembered.read();
        assertEquals(0, meanwhile.size());
    }

    @Test
    void isNotToldOfAnOlderStateByWhoReadBeforeTheChange() {
        meanwhile.add(() -> {
            stored.set(2);
            remembered.changed();
            assertEquals(2, remembered.get());
        });

        remembered.read();
        assertEquals(2, remembered.get());
    }

    /** What others do after the reading, before it is kept. */
    private Supplier<Integer> slow(Supplier<Integer> source) {
        return () -> {
            Integer read = source.get();
            if (!meanwhile.isEmpty()) {
                meanwhile.poll().run();
            }
            return read;
        };
    }
}
