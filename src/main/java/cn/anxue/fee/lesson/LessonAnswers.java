package cn.anxue.fee.lesson;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes what families say of lessons: a list in one database transaction, each item judged by itself. What is confirmed is
 * earned at once, in the books too.
 */
@ApplicationScoped
@Transactional
public class LessonAnswers {
    /** One call takes no more items than this. */
    public static final int ITEMS_MAX = 10_000;

    private final OrderLocks orders;
    private final AnswerGrounds grounds;
    private final AnsweredLessons answered;
    private final AuditTrail audit;
    private final Today today;

    LessonAnswers(OrderLocks orders, AnswerGrounds grounds, AnsweredLessons answered, AuditTrail audit, Today today) {
        this.orders = orders;
        this.grounds = grounds;
        this.answered = answered;
        this.audit = audit;
        this.today = today;
    }

    /** The family's own answer to one lesson. */
    public ItemAnswer answerOne(Caller family, AnswerDraft draft) {
        return answer(family, List.of(draft)).get(0).orThrow();
    }

    /** The family's own answers, each in its place. */
    public List<ItemAnswer> answer(Caller family, List<AnswerDraft> drafts) {
        return take(family, drafts, Answerer.FAMILY);
    }

    /** Answers families gave in the national app, relayed by the bureau that supervises their institutions. */
    public List<ItemAnswer> relay(Caller officer, List<AnswerDraft> drafts) {
        return take(officer, drafts, Answerer.NATIONAL_PLATFORM);
    }

    private List<ItemAnswer> take(Caller caller, List<AnswerDraft> drafts, Answerer by) {
        AnswerList list = new AnswerList(drafts, by);
        Map<OrderId, OrderTerms> terms = orders.lock(list.orders());
        list.narrow(grounds.reached(caller, by, terms));
        if (by == Answerer.NATIONAL_PLATFORM) {
            list.requireOnPlatform(grounds.onPlatform(list.orders()));
        }
        answered.judge(list, terms);
        ListAct act = new ListAct(Uuid7.next(), today.now());
        answered.write(list, terms, act);
        keepTrail(caller, list, terms, act);
        return list.answers();
    }

    private void keepTrail(Caller caller, AnswerList list, Map<OrderId, OrderTerms> terms, ListAct act) {
        List<LessonKey> confirmed = list.confirmed();
        if (!confirmed.isEmpty()) {
            LessonTrail.keep(audit, caller, "fee.lessons-confirmed", act, confirmed, key -> key, terms);
        }
        List<LessonKey> disputed = new ArrayList<>(
                list.disputed().stream().map(AnswerList.Disputed::key).toList());
        if (!disputed.isEmpty()) {
            LessonTrail.keep(audit, caller, "fee.lessons-disputed", act, disputed, key -> key, terms);
        }
    }
}
