package cn.anxue.fee.lesson;

import cn.anxue.fee.lesson.LessonStore.Due;
import cn.anxue.fee.lesson.NoticeStore.Notice;
import cn.anxue.fee.lesson.NoticeStore.Tied;
import cn.anxue.fee.lesson.RecordingList.Range;
import cn.anxue.fee.order.OrderContacts;
import cn.anxue.fee.order.OrderContacts.Contact;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.message.MessageId;
import cn.anxue.message.Messages;
import cn.anxue.message.Outgoing;
import cn.anxue.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    LessonNotices(NoticeStore notices, OrderContacts contacts, Messages messages) {
        this.notices = notices;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** Each message is tied to the lessons it tells of, for time runs from its own sending. */
    void tellRecorded(Collection<Range> ranges, Map<OrderId, OrderTerms> terms) {
        List<Notice> told = ranges.stream()
                .map(range -> new Notice(Uuid7.next(), range.order(), range.firstN(), range.lastN()))
                .toList();
        notices.insert(told);
        Map<OrderId, Contact> people = contacts.of(terms.keySet());
        List<Outgoing> outgoing = new ArrayList<>(told.size());
        for (Notice notice : told) {
            Contact family = Objects.requireNonNull(people.get(notice.order()));
            outgoing.add(new Outgoing(
                    new Recipient.Phone(family.phone()),
                    RECORDED,
                    LessonTexts.recorded(family.course(), notice.firstN(), notice.lastN()),
                    notice.order().value(),
                    Objects.requireNonNull(terms.get(notice.order())).regionCode()));
        }
        List<MessageId> sent = messages.send(outgoing);
        List<Tied> tied = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            tied.add(new Tied(told.get(i).id(), sent.get(i)));
        }
        notices.tie(tied);
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
