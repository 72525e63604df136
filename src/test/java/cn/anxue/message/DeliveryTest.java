package cn.anxue.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryTest {
    @Inject
    MessageStore store;

    @Inject
    DeliveryRuns runs;

    @Inject
    Sql sql;

    @Inject
    Today today;

    /** Keeps what it is given, or refuses it. */
    private static final class Post implements Sender {
        private final ConcurrentLinkedQueue<MessageId> taken = new ConcurrentLinkedQueue<>();
        private volatile boolean open = true;

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean send(MessageId id, String phone, String text) {
            if (open) {
                taken.add(id);
            }
            return open;
        }
    }

    @Test
    void sendsEachOnceHoweverManyNodesDeliver() throws Exception {
        List<MessageId> queued = queue(100);
        Post post = new Post();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                counts.add(nodes.submit(() -> runs.deliver(post)));
            }
            for (Future<Integer> count : counts) {
                count.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdown();
        }

        List<MessageId> ours = post.taken.stream().filter(queued::contains).toList();
        assertEquals(100, ours.size());
        assertEquals(Set.copyOf(queued), new HashSet<>(ours));
        assertEquals(MessageState.SENT, state(queued.get(0)));
    }

    @Test
    void triesAgainLaterAndLaterAndThenGivesUp() {
        MessageId id = queue(1).get(0);
        Post post = new Post();
        post.open = false;
        Instant now = today.now();
        try {
            runs.deliver(post);
            assertEquals(MessageState.FAILED, state(id));
            for (long seconds = 30, tries = 2; tries <= 7; tries++, seconds *= 4) {
                now = now.plusSeconds(seconds).plus(Duration.ofSeconds(1));
                today.setSource(InstantSource.fixed(now));
                runs.deliver(post);
            }
            assertEquals(MessageState.GIVEN_UP, state(id));
            today.setSource(InstantSource.fixed(now.plus(Duration.ofDays(30))));
            post.open = true;
            runs.deliver(post);
        } finally {
            today.setSource(InstantSource.system());
        }

        assertFalse(post.taken.contains(id));
        assertEquals(MessageState.GIVEN_UP, state(id));
    }

    @Test
    void keepsNumberAndTextUnreadable() {
        MessageId id = queue(1).get(0);
        List<byte[]> stored = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select recipient || body from message where id = ?",
                        select -> select.setObject(1, id.value()),
                        row -> row.getBytes(1)));

        String raw = new String(stored.get(0), StandardCharsets.UTF_8);
        assertFalse(raw.contains("13900000001") || raw.contains("验证"));
        assertTrue(stored.get(0).length > 20);
    }

    private List<MessageId> queue(int count) {
        List<MessageStore.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Outgoing message =
                    new Outgoing(new Recipient.Phone("13900000001"), "test.told", "验证", UUID.randomUUID(), "410902");
            entries.add(new MessageStore.Entry(MessageId.next(), message, MessageState.QUEUED));
        }
        QuarkusTransaction.requiringNew().run(() -> store.insert(entries, today.now()));
        return entries.stream().map(MessageStore.Entry::id).toList();
    }

    private MessageState state(MessageId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.list("where m.id = ?", select -> select.setObject(1, id.value())))
                .get(0)
                .state();
    }
}
