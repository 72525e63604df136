package cn.anxue.fee.lesson;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Day;
import cn.anxue.calendar.Today;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what institutions taught: a list in one database transaction, each item judged by itself. */
@ApplicationScoped
@Transactional
public class LessonRecording {
    /** One call takes no more items than this. */
    public static final int ITEMS_MAX = 10_000;

    private final OrderLocks orders;
    private final RecordedLessons recorded;
    private final LessonNotices notices;
    private final AuditTrail audit;
    private final Today today;

    LessonRecording(OrderLocks orders, RecordedLessons recorded, LessonNotices notices, AuditTrail audit, Today today) {
        this.orders = orders;
        this.recorded = recorded;
        this.notices = notices;
        this.audit = audit;
        this.today = today;
    }

    /** An item in good form. */
    record Item(int line, OrderId order, @Nullable Integer n, LocalDate heldOn) {}

    /** The answer to one item sent alone. */
    public ItemAnswer recordOne(Caller caller, LessonDraft draft) {
        return record(caller, List.of(draft)).get(0).orThrow();
    }

    /** The answer to each item, in its place. */
    public List<ItemAnswer> record(Caller caller, List<LessonDraft> drafts) {
        Judged judged = judge(caller, drafts);
        write(caller, judged.list(), judged.terms());
        return judged.answers();
    }

    /** What {@link #record} would answer now; nothing is written. */
    public List<ItemAnswer> preview(Caller caller, List<LessonDraft> drafts) {
        return judge(caller, drafts).answers();
    }

    private record Judged(RecordingList list, Map<OrderId, OrderTerms> terms, List<ItemAnswer> answers) {}

    private Judged judge(Caller caller, List<LessonDraft> drafts) {
        @Nullable ItemAnswer[] answers = new ItemAnswer[drafts.size()];
        List<Item> items = new ArrayList<>(drafts.size());
        for (int line = 0; line < drafts.size(); line++) {
            Object read = read(line, drafts.get(line));
            if (read instanceof Item item) {
                items.add(item);
            } else {
                answers[line] = (ItemAnswer) read;
            }
        }
        Map<OrderId, OrderTerms> terms =
                orders.lock(items.stream().map(Item::order).distinct().toList());
        List<Item> own = new ArrayList<>(items.size());
        for (Item item : items) {
            OrderTerms order = terms.get(item.order());
            if (order != null && isOf(caller, order)) {
                own.add(item);
            } else {
                answers[item.line()] = ItemAnswer.refused(item.line(), "/orderId", RequestProblem.NOT_FOUND, Map.of());
            }
        }
        RecordingList list = recorded.judge(own, terms, today.date());
        list.answers().forEach(answer -> answers[answer.line()] = answer);
        return new Judged(list, terms, List.of(answers));
    }

    private void write(Caller caller, RecordingList list, Map<OrderId, OrderTerms> terms) {
        if (list.fresh().isEmpty()) {
            return;
        }
        ListAct act = new ListAct(Uuid7.next(), today.now());
        recorded.write(list, terms, act, notices.tellRecorded(list.ranges(), terms));
        LessonTrail.keep(audit, caller, "fee.lessons-recorded", act, list.fresh(), LessonStore.Held::key, terms);
    }

    private static Object read(int line, LessonDraft draft) {
        if (draft.orderId() == null) {
            return ItemAnswer.refused(line, "/orderId", RequestProblem.REQUIRED, Map.of());
        }
        if (draft.heldOn() == null) {
            return ItemAnswer.refused(line, "/heldOn", RequestProblem.REQUIRED, Map.of());
        }
        if (draft.n() != null && draft.n() < 1) {
            return ItemAnswer.refused(line, "/n", RequestProblem.INVALID_VALUE, Map.of("reason", "n >= 1"));
        }
        try {
            return new Item(line, new OrderId(draft.orderId()), draft.n(), Day.parse(draft.heldOn()));
        } catch (DateTimeException e) {
            return ItemAnswer.refused(line, "/heldOn", RequestProblem.INVALID_VALUE, Map.of("reason", "YYYY-MM-DD"));
        }
    }

    private static boolean isOf(Caller caller, OrderTerms order) {
        return caller.isSystem()
                || caller.scope() instanceof Scope.Institution own
                        && own.institutionId().equals(order.institution().value());
    }
}
