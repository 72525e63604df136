package cn.anxue.fee.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.calendar.Today;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.message.MessageId;
import cn.anxue.message.MessagesSent;
import cn.anxue.message.SentMessage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages that wait for a gateway: in the demo they arrive at once, so here they are written as they would wait. */
@QuarkusTest
class SentNoticesTest {
    @Inject
    LessonStore lessons;

    @Inject
    NoticeStore notices;

    @Inject
    Teachings teachings;

    @Inject
    LessonInquiry inquiry;

    @Inject
    Event<MessagesSent> sent;

    @Inject
    Today today;

    @Test
    void startsTheTimeOfLessonsOnceTheirMessageWasTaken() {
        OrderId order = OrderFixtures.funded(OrderFixtures.sellingInstitution()).id();
        MessageId message = taught(order);
        Instant at = today.now().truncatedTo(ChronoUnit.MICROS);
        assertNull(lesson(order, 2).messageSentAt());

        tell(message, order, at);
        assertEquals(at, lesson(order, 1).messageSentAt());
        assertEquals(at, lesson(order, 2).messageSentAt());
        assertNotNull(lesson(order, 2).confirmDueOn());
        assertNull(lesson(order, 3).messageSentAt());

        tell(message, order, at.plusSeconds(200_000));
        assertEquals(at, lesson(order, 1).messageSentAt());
    }

    @Test
    void countsNoSilenceOfAFamilyThatHadAcceptedNothingWhenItWasTold() {
        OrderId order = OrderFixtures.order(OrderFixtures.sellingInstitution().institutionId())
                .id();
        MessageId message = taught(order);

        tell(message, order, today.now());
        assertNotNull(lesson(order, 1).messageSentAt());
        assertNull(lesson(order, 1).confirmDueOn());
    }

    /** Three lessons, of which a message that waits tells of the first two. */
    private MessageId taught(OrderId order) {
        MessageId message = MessageId.next();
        List<LessonStore.Held> held = List.of(1, 2, 3).stream()
                .map(n -> new LessonStore.Held(new LessonKey(order, n), today.date()))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            teachings.write(List.of(new Teachings.Written(new Teaching(order, 3, 3), 40, null)));
            lessons.insert(held, new LessonStore.ListAct(Uuid7.next(), today.now()), Map.of());
            notices.insert(List.of(new NoticeStore.Notice(message, order, 1, 2)));
        });
        return message;
    }

    private void tell(MessageId message, OrderId order, Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> sent.fire(new MessagesSent(
                        List.of(new SentMessage(message, LessonNotices.RECORDED, order.value(), at)))));
    }

    private Lesson lesson(OrderId order, int n) {
        return inquiry.get(Caller.SYSTEM, new LessonKey(order, n));
    }
}
