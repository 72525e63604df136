package cn.anxue.fee.lesson;

import cn.anxue.calendar.Today;
import cn.anxue.fee.lesson.NoticeStore.Notice;
import cn.anxue.fee.lesson.NoticeStore.Sent;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.message.MessagesSent;
import cn.anxue.message.SentMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** From the day a family was told, time runs: where the phone told had accepted the order by code, and nowhere else. */
@ApplicationScoped
class SentNotices {
    private final NoticeStore notices;
    private final OrderLocks orders;
    private final Teachings teachings;
    private final SilenceLaws laws;

    SentNotices(NoticeStore notices, OrderLocks orders, Teachings teachings, SilenceLaws laws) {
        this.notices = notices;
        this.orders = orders;
        this.teachings = teachings;
        this.laws = laws;
    }

    /** Where the sender sends at once, this runs in the very act of recording, after the lessons were written. */
    void sent(@Observes MessagesSent sent) {
        List<SentMessage> told = sent.messages().stream()
                .filter(message -> message.kind().equals(LessonNotices.RECORDED))
                .toList();
        if (!told.isEmpty()) {
            Map<UUID, Instant> times = told.stream()
                    .collect(Collectors.toMap(message -> message.id().value(), SentMessage::sentAt));
            start(notices.find(told), times);
        }
    }

    private void start(List<Notice> told, Map<UUID, Instant> times) {
        Map<OrderId, OrderTerms> terms =
                orders.lock(told.stream().map(Notice::order).distinct().toList());
        Set<SilenceLaws.Told> counted = new LinkedHashSet<>();
        for (Notice notice : told) {
            OrderTerms order = Objects.requireNonNull(terms.get(notice.order()));
            counted.add(told(order, at(notice, times)));
        }
        Map<SilenceLaws.Told, LocalDate> last = laws.lastDays(counted);
        List<Sent> sent = new ArrayList<>(told.size());
        List<Teachings.Look> looks = new ArrayList<>();
        for (Notice notice : told) {
            OrderTerms order = Objects.requireNonNull(terms.get(notice.order()));
            Instant at = at(notice, times);
            LocalDate due = hadAccepted(order, at) ? last.get(told(order, at)) : null;
            sent.add(new Sent(notice, at, due));
            if (due != null) {
                looks.add(new Teachings.Look(order.id(), SilenceRules.lookOn(due, null)));
            }
        }
        notices.sent(sent);
        teachings.lookSooner(looks);
    }

    private static boolean hadAccepted(OrderTerms order, Instant at) {
        Instant accepted = order.acceptedAt();
        return accepted != null && !accepted.isAfter(at);
    }

    private static Instant at(Notice notice, Map<UUID, Instant> times) {
        return Objects.requireNonNull(times.get(notice.id()));
    }

    private static SilenceLaws.Told told(OrderTerms order, Instant at) {
        return new SilenceLaws.Told(order.regionCode(), LocalDate.ofInstant(at, Today.ZONE));
    }
}
