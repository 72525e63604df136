package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.NoticeStore.Notice;
import cn.anxue.fee.lesson.NoticeStore.Sent;
import cn.anxue.fee.lesson.SilenceStarts.Started;
import cn.anxue.fee.lesson.SilenceStarts.Told;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.message.MessageId;
import cn.anxue.message.MessagesSent;
import cn.anxue.message.SentMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Messages about lessons that waited and have been taken: from now on time runs for what they tell of. */
@ApplicationScoped
class SentNotices {
    private final NoticeStore notices;
    private final OrderLocks orders;
    private final Teachings teachings;
    private final SilenceStarts starts;

    SentNotices(NoticeStore notices, OrderLocks orders, Teachings teachings, SilenceStarts starts) {
        this.notices = notices;
        this.orders = orders;
        this.teachings = teachings;
        this.starts = starts;
    }

    void sent(@Observes MessagesSent sent) {
        Map<MessageId, Instant> times = sent.messages().stream()
                .filter(message -> message.kind().equals(LessonNotices.RECORDED))
                .collect(Collectors.toMap(SentMessage::id, SentMessage::sentAt));
        if (!times.isEmpty()) {
            start(notices.find(times.keySet()), times);
        }
    }

    private void start(List<Notice> found, Map<MessageId, Instant> times) {
        Map<OrderId, OrderTerms> terms =
                orders.lock(found.stream().map(Notice::order).distinct().toList());
        List<Started> started = starts.of(found.stream()
                .map(notice -> new Told(
                        Objects.requireNonNull(terms.get(notice.order())),
                        Objects.requireNonNull(times.get(notice.message()))))
                .toList());
        List<Sent> sent = new ArrayList<>(found.size());
        List<Teachings.Look> looks = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Notice notice = found.get(i);
            Started one = started.get(i);
            sent.add(new Sent(notice, one));
            if (one.due() != null) {
                looks.add(new Teachings.Look(notice.order(), one.lookOn()));
            }
        }
        notices.sent(sent);
        teachings.lookSooner(looks);
    }
}
