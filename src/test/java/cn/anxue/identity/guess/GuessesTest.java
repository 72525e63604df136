package cn.anxue.identity.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.ActorId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Failed attempts are counted where all nodes see them (ASVS 5.0 V6.1.1, V6.3.1; V15.4.2). */
@QuarkusTest
class GuessesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    /** A node of its own, with a clock of its own. */
    private Guesses node(Instant now) {
        Today today = new Today();
        today.setSource(InstantSource.fixed(now));
        return new Guesses(sql, vault, today, 100);
    }

    @Test
    void makesWaitLongerEachTimeButNeverForEver() {
        GuessKey key = GuessKey.ofName("grow." + UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), admit(NOON, key), "attempt " + i);
        }
        Instant now = NOON;
        long seconds = 30;
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.of(now.plusSeconds(seconds)), admit(now.plusSeconds(seconds - 1), key));
            now = now.plusSeconds(seconds);
            assertEquals(Optional.empty(), admit(now, key), "after " + seconds + " s");
            seconds = Math.min(seconds * 2, Duration.ofMinutes(30).toSeconds());
        }
    }

    @Test
    void letsManyAtOnceHaveNoMoreThanWereFree() throws Exception {
        GuessKey key = GuessKey.ofName("race." + UUID.randomUUID());
        List<Guesses> nodes = List.of(node(NOON), node(NOON));
        List<Callable<Optional<Instant>>> attempts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Guesses node = nodes.get(i % 2);
            attempts.add(() -> QuarkusTransaction.requiringNew().call(() -> node.admit(key)));
        }
        ExecutorService clients = Executors.newFixedThreadPool(8);
        int admitted = 0;
        for (Future<Optional<Instant>> attempt : clients.invokeAll(attempts, 60, TimeUnit.SECONDS)) {
            admitted += attempt.get().isEmpty() ? 1 : 0;
        }
        clients.shutdown();

        assertEquals(5, admitted);
    }

    @Test
    void forgetsAfterTheRightOneAndAfterAWhile() {
        GuessKey key = GuessKey.ofCodes(ActorId.next());
        for (int i = 0; i < 4; i++) {
            admit(NOON, key);
        }
        QuarkusTransaction.requiringNew().run(() -> node(NOON).forget(key));
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), admit(NOON, key));
        }
        assertTrue(admit(NOON, key).isPresent());

        assertEquals(Optional.empty(), admit(NOON.plus(Duration.ofHours(25)), key));
        assertEquals(Optional.empty(), admit(NOON.plus(Duration.ofHours(25)), key));
    }

    @Test
    void countsAnAddressWhateverTheName() {
        GuessKey address = GuessKey.ofAddress("198.51.100." + UUID.randomUUID());
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.empty(), admit(NOON, address, GuessKey.ofName("spray." + UUID.randomUUID())));
        }

        GuessKey innocent = GuessKey.ofName("innocent." + UUID.randomUUID());
        assertTrue(admit(NOON, address, innocent).isPresent());
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), admit(NOON, innocent), "a locked address costs no name anything");
        }
    }

    @Test
    void takesBackWhatWasRight() {
        GuessKey address = GuessKey.ofAddress("198.51.100." + UUID.randomUUID());
        for (int i = 0; i < 150; i++) {
            assertEquals(Optional.empty(), admit(NOON, address), "attempt " + i);
            QuarkusTransaction.requiringNew().run(() -> node(NOON).takeBack(address));
        }
    }

    private Optional<Instant> admit(Instant now, GuessKey... keys) {
        return QuarkusTransaction.requiringNew().call(() -> node(now).admit(keys));
    }
}
