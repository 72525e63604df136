package cn.anxue.fee.lesson;

import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Confirms lessons: what they earn leaves the order for the institution, in the journal, in the order's figures and on the
 * lesson's row alike. One entry an order and list, whatever the number of its lessons.
 */
@ApplicationScoped
class Earnings {
    private final LessonStore lessons;
    private final OrderFigures figures;
    private final Ledger ledger;
    private final Today today;

    Earnings(LessonStore lessons, OrderFigures figures, Ledger ledger, Today today) {
        this.lessons = lessons;
        this.figures = figures;
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * @param keys of lessons that may become {@code state}, in the order they are to be counted
     * @param terms of their orders, locked
     */
    void confirm(List<LessonKey> keys, LessonState state, Answerer by, Map<OrderId, OrderTerms> terms, ListAct act) {
        if (keys.isEmpty()) {
            return;
        }
        Map<OrderId, Earning> earnings = new LinkedHashMap<>();
        Map<OrderId, FigureChange> changes = new LinkedHashMap<>();
        List<Settled> settled = new ArrayList<>(keys.size());
        for (LessonKey key : keys) {
            OrderTerms order = Objects.requireNonNull(terms.get(key.order()));
            Money earned =
                    earnings.computeIfAbsent(key.order(), id -> of(order)).next();
            settled.add(new Settled(key, state, earned));
            changes.merge(key.order(), FigureChange.earned(key.order(), earned, 1), Earnings::sum);
        }
        lessons.answer(settled, by, act);
        figures.apply(terms, List.copyOf(changes.values()));
        ledger.record(acts(changes, terms)).forEach(Answer::orThrow);
    }

    private List<Act> acts(Map<OrderId, FigureChange> changes, Map<OrderId, OrderTerms> terms) {
        List<Act> acts = new ArrayList<>(changes.size());
        for (FigureChange change : changes.values()) {
            if (change.earned().isPositive()) {
                OrderTerms order = Objects.requireNonNull(terms.get(change.id()));
                Entry entry = new Entry(
                        FeeBooks.order(change.id()), FeeBooks.EARNED, change.earned(), LessonReason.LESSONS_CONFIRMED);
                acts.add(new Act(ActId.next(), FeeBooks.holder(order.institution()), today.date(), entry));
            }
        }
        return acts;
    }

    private static Earning of(OrderTerms order) {
        return new Earning(order.price(), order.allLessons(), order.confirmedLessons(), order.earned(), order.held());
    }

    private static FigureChange sum(FigureChange one, FigureChange other) {
        return FigureChange.earned(
                one.id(), one.earned().plus(other.earned()), one.confirmedLessons() + other.confirmedLessons());
    }
}
