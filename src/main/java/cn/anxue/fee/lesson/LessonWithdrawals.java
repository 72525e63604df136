package cn.anxue.fee.lesson;

import cn.anxue.calendar.Today;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Lets an institution take back a lesson it recorded by mistake, as long as it is not confirmed. */
@ApplicationScoped
@Transactional
public class LessonWithdrawals {
    private final OrderLocks orders;
    private final LessonStore lessons;
    private final DisputeRecords disputes;
    private final RuledLessons ruled;
    private final Today today;

    LessonWithdrawals(
            OrderLocks orders, LessonStore lessons, DisputeRecords disputes, RuledLessons ruled, Today today) {
        this.orders = orders;
        this.lessons = lessons;
        this.disputes = disputes;
        this.ruled = ruled;
        this.today = today;
    }

    /** Done twice it is done once. A disputed lesson is conceded, unless a ruling is on its way. */
    public Lesson withdraw(Caller institution, LessonKey key) {
        OrderTerms order = orders.lock(List.of(key.order())).get(key.order());
        if (order == null || !isOf(institution, order)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        Lesson lesson = get(key);
        if (lesson.state() == LessonState.VOID) {
            return lesson;
        }
        if (!lesson.state().canBecome(LessonState.VOID)) {
            throw new ProblemException(LessonProblem.LESSON_ANSWERED, Map.of("n", key.n(), "state", lesson.state()));
        }
        disputes.lock(key).ifPresent(dispute -> dispute.concede(today.now()));
        disputes.flush();
        ruled.withdraw(institution, key, order, new ListAct(Uuid7.next(), today.now()));
        return get(key);
    }

    private Lesson get(LessonKey key) {
        Lesson lesson = lessons.find(List.of(key)).get(key);
        if (lesson == null) {
            throw new ProblemException(LessonProblem.LESSON_NOT_FOUND, Map.of("n", key.n()));
        }
        return lesson;
    }

    private static boolean isOf(Caller caller, OrderTerms order) {
        return caller.isSystem()
                || caller.scope() instanceof Scope.Institution own
                        && own.institutionId().equals(order.institution().value());
    }
}
