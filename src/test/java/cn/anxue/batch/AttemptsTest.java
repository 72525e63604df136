package cn.anxue.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptsTest {
    private final List<Integer> answered = new ArrayList<>();
    private final List<Integer> failed = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();

    @Test
    void answersAWholeListAtOnce() {
        run(8, items -> items);

        assertEquals(8, answered.size());
        assertEquals(List.of(8), lengths);
    }

    @Test
    void leavesTheOneToBlameAlone() {
        run(50, items -> {
            if (items.contains(17)) {
                throw new IllegalStateException("17");
            }
            return items;
        });

        assertEquals(List.of(17), failed);
        assertEquals(49, answered.size());
    }

    @Test
    void triesACollisionAgainBeforeHalving() {
        run(4, items -> {
            if (lengths.size() < 3) {
                throw new PersistenceException(new SQLException("deadlock", "40P01"));
            }
            return items;
        });

        assertEquals(List.of(4, 4, 4), lengths);
        assertTrue(failed.isEmpty());
    }

    @Test
    void halvesAListThatKeepsColliding() {
        run(4, items -> {
            if (items.size() > 1) {
                throw new PersistenceException(new SQLException("serialization", "40001"));
            }
            return items;
        });

        assertEquals(4, answered.size());
    }

    private void run(int length, Function<List<Integer>, List<Integer>> act) {
        Attempts.run(
                IntStream.range(0, length).boxed().toList(),
                items -> {
                    lengths.add(items.size());
                    return act.apply(items);
                },
                (item, answer) -> answered.add(answer),
                (item, failure) -> failed.add(item));
    }
}
