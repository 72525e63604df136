package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.LessonStore.Due;
import cn.anxue.fee.lesson.NoticeStore.Notice;
import cn.anxue.fee.lesson.RecordingList.Range;
import cn.anxue.fee.lesson.SilenceStarts.Started;
import cn.anxue.fee.lesson.SilenceStarts.Told;
import cn.anxue.fee.order.OrderContacts;
import cn.anxue.fee.order.OrderContacts.Contact;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.message.Messages;
import cn.anxue.message.Outgoing;
import cn.anxue.message.Recipient;
import cn.anxue.message.Sending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What families are told about lessons: one message an order and list, not one a lesson. */
@ApplicationScoped
class LessonNotices {
    static final String RECORDED = "fee.lesson-recorded";
    static final String SILENCE = "fee.silence-near";

    private final NoticeStore notices;
    private final OrderContacts contacts;
    private final Messages messages;
    private final SilenceStarts starts;

    LessonNotices(NoticeStore notices, OrderContacts contacts, Messages messages, SilenceStarts starts) {
        this.notices = notices;
        this.contacts = contacts;
        this.messages = messages;
        this.starts = starts;
    }

    /**
     * Each message is kept with the lessons it tells of, for time runs from its own sending.
     *
     * @return for whom it runs already, since the message arrived at once
     */
    Map<OrderId, Started> tellRecorded(Collection<Range> ranges, Map<OrderId, OrderTerms> terms) {
        List<Range> told = List.copyOf(ranges);
        Map<OrderId, Contact> people = contacts.of(terms.keySet());
        List<Sending> sent = messages.send(told.stream()
                .map(range -> recorded(range, Objects.requireNonNull(people.get(range.order())), terms))
                .toList());
        List<Notice> tied = new ArrayList<>(told.size());
        List<Told> arrived = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            Range range = told.get(i);
            Instant at = sent.get(i).sentAt();
            tied.add(new Notice(sent.get(i).id(), range.order(), range.firstN(), range.lastN()));
            if (at != null) {
                arrived.add(new Told(Objects.requireNonNull(terms.get(range.order())), at));
            }
        }
        notices.insert(tied);
        List<Started> started = starts.of(arrived);
        Map<OrderId, Started> running = new HashMap<>();
        for (int i = 0; i < arrived.size(); i++) {
            running.put(arrived.get(i).order().id(), started.get(i));
        }
        return running;
    }

    private static Outgoing recorded(Range range, Contact family, Map<OrderId, OrderTerms> terms) {
        return new Outgoing(
                new Recipient.Phone(family.phone()),
                RECORDED,
                LessonTexts.recorded(family.course(), range.firstN(), range.lastN()),
                range.order().value(),
                Objects.requireNonNull(terms.get(range.order())).regionCode());
    }

    void tellSilence(Map<OrderId, List<Due>> reminded, Map<OrderId, OrderTerms> terms) {
        Map<OrderId, Contact> people = contacts.of(reminded.keySet());
        List<Outgoing> outgoing = new ArrayList<>(reminded.size());
        reminded.forEach((order, dues) -> {
            Contact family = Objects.requireNonNull(people.get(order));
            LocalDate first = dues.stream()
                    .map(due -> Objects.requireNonNull(due.on()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            outgoing.add(new Outgoing(
                    new Recipient.Phone(family.phone()),
                    SILENCE,
                    LessonTexts.silence(family.course(), dues.size(), first),
                    order.value(),
                    Objects.requireNonNull(terms.get(order)).regionCode()));
        });
        messages.send(outgoing);
    }
}
