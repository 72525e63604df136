package cn.anxue.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on their way: at least once whatever fails, and once where nothing does, however many nodes send. */
@QuarkusTest
class DispatchTest {
    @Inject
    Dispatch dispatch;

    @Inject
    Parcels parcels;

    @Inject
    Courier courier;

    @Inject
    WebhookService webhooks;

    @Inject
    DeliveryService deliveries;

    @Inject
    Today today;

    private Caller officer;

    @BeforeEach
    void begin() {
        officer = Tokens.caller("officer.test");
        WebhookFixtures.allowLoopback();
        WebhookFixtures.removeAll("officer.test");
    }

    @AfterEach
    void end() {
        today.setSource(InstantSource.system());
        WebhookFixtures.removeAll("officer.test");
    }

    @Test
    void sendsEachEventOnceHoweverManyNodesSend() throws Exception {
        try (Receiver receiver = new Receiver().after(20)) {
            WebhookService.Subscribed subscribed = subscribe(receiver);
            for (int i = 0; i < 10; i++) {
                WebhookFixtures.put(movements(10));
            }
            ExecutorService nodes = Executors.newFixedThreadPool(3);
            List<Dispatch> others = List.of(new Dispatch(parcels, courier), new Dispatch(parcels, courier), dispatch);
            try {
                List<Future<?>> ends = others.stream()
                        .<Future<?>>map(node -> nodes.submit(() -> {
                            node.settle();
                            return null;
                        }))
                        .toList();
                for (Future<?> end : ends) {
                    end.get(60, TimeUnit.SECONDS);
                }
            } finally {
                nodes.shutdown();
                others.subList(0, 2).forEach(Dispatch::stop);
            }

            assertEquals(100, receiver.ids().size());
            assertEquals(100, new HashSet<>(receiver.ids()).size());
            assertTrue(receiver.received().stream()
                    .allMatch(one -> Verifier.verifies(subscribed.secret().value(), one)));
            assertEquals(100, count(subscribed, DeliveryState.DELIVERED));
        }
    }

    @Test
    void triesAgainLaterAndLaterUnderTheSameIdAndThenGivesUp() throws Exception {
        try (Receiver receiver = new Receiver().answering(503)) {
            WebhookService.Subscribed subscribed = subscribe(receiver);
            WebhookFixtures.put(WebhookFixtures.aMovement());
            Instant now = today.now();
            dispatch.settle();
            Delivery first = only(subscribed);
            assertEquals(DeliveryState.WAITING, first.state());
            assertEquals(503, first.lastStatus());
            assertEquals(Outcome.REJECTED, first.lastOutcome());
            for (String wait : List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H")) {
                today.setSource(
                        InstantSource.fixed(now.plus(Duration.parse(wait)).minusSeconds(3)));
                dispatch.settle();
                int before = receiver.ids().size();
                now = now.plus(Duration.parse(wait)).plusSeconds(3);
                today.setSource(InstantSource.fixed(now));
                dispatch.settle();
                assertEquals(before + 1, receiver.ids().size(), wait);
            }

            Delivery last = only(subscribed);
            assertEquals(DeliveryState.GIVEN_UP, last.state());
            assertEquals(7, last.attempts());
            assertNull(last.nextTryAt());
            assertEquals(Set.of(last.event().toString()), new HashSet<>(receiver.ids()));
            today.setSource(InstantSource.fixed(now.plus(Duration.ofDays(20))));
            dispatch.settle();
            assertEquals(7, receiver.ids().size());

            receiver.answering(200);
            deliveries.repeat(officer, subscribed.webhook().id(), last.event());
            dispatch.settle();
            assertEquals(DeliveryState.DELIVERED, only(subscribed).state());
            assertEquals(8, receiver.ids().size());
            assertEquals(1, new HashSet<>(receiver.ids()).size());
        }
    }

    @Test
    void losesNothingWithANodeThatDiesOnTheWay() throws Exception {
        try (Receiver receiver = new Receiver()) {
            WebhookService.Subscribed subscribed = subscribe(receiver);
            WebhookFixtures.put(WebhookFixtures.aMovement());
            Instant now = today.now();
            List<Parcel> dead = parcels.claim(32, Set.of());
            assertEquals(1, dead.size());
            dispatch.settle();
            assertEquals(List.of(), receiver.ids());
            assertEquals(DeliveryState.SENDING, only(subscribed).state());

            today.setSource(InstantSource.fixed(now.plus(Parcels.CLAIM).plusSeconds(5)));
            dispatch.settle();
            assertEquals(List.of(only(subscribed).event().toString()), receiver.ids());
            assertEquals(DeliveryState.DELIVERED, only(subscribed).state());

            // The dead one wakes up and says that it had failed: too late.
            parcels.note(dead.get(0), Answered.without(Outcome.TIMED_OUT));
            assertEquals(DeliveryState.DELIVERED, only(subscribed).state());
        }
    }

    @Test
    void sendsNoMoreToWhoIsGone() throws Exception {
        try (Receiver receiver = new Receiver().answering(410)) {
            WebhookService.Subscribed subscribed = subscribe(receiver);
            WebhookFixtures.put(WebhookFixtures.aMovement());
            dispatch.settle();
            assertEquals(DeliveryState.GIVEN_UP, only(subscribed).state());
            WebhookFixtures.put(WebhookFixtures.aMovement());
            dispatch.settle();

            assertEquals(1, receiver.ids().size());
            receiver.answering(200);
            assertEquals(
                    WebhookState.ACTIVE,
                    webhooks.resume(officer, subscribed.webhook().id()).state());
            WebhookFixtures.put(WebhookFixtures.aMovement());
            dispatch.settle();
            assertEquals(2, receiver.ids().size());
        }
    }

    @Test
    void isNotHeldUpByOneThatIsSlow() throws Exception {
        try (Receiver slow = new Receiver().after(10_000);
                Receiver quick = new Receiver()) {
            WebhookService.Subscribed waiting = subscribe(slow);
            subscribe(quick);
            WebhookFixtures.put(movements(60));
            long begun = System.nanoTime();
            dispatch.start();
            while (quick.ids().size() < 60
                    && Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 20) {
                Thread.sleep(20);
            }
            long tookMillis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            webhooks.pause(officer, waiting.webhook().id());
            dispatch.settle();

            assertEquals(60, quick.ids().size());
            assertTrue(tookMillis < 8_000, "took " + tookMillis);
            assertNotNull(deliveries
                    .page(officer, waiting.webhook().id(), null, null, 1)
                    .items()
                    .get(0)
                    .event());
            assertTrue(slow.ids().size() <= 16, "one that fails is tried by one at a time");
        }
    }

    private WebhookService.Subscribed subscribe(Receiver receiver) {
        return webhooks.subscribe(officer, receiver.url(), EnumSet.of(EventType.MOVEMENT_BOOKED));
    }

    private static OutgoingEvent[] movements(int count) {
        OutgoingEvent[] events = new OutgoingEvent[count];
        Arrays.setAll(events, i -> WebhookFixtures.aMovement());
        return events;
    }

    private Delivery only(WebhookService.Subscribed subscribed) {
        List<Delivery> all = deliveries
                .page(officer, subscribed.webhook().id(), null, null, 10)
                .items();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private long count(WebhookService.Subscribed subscribed, DeliveryState state) {
        return deliveries
                .page(officer, subscribed.webhook().id(), state, null, 200)
                .items()
                .size();
    }
}
