package cn.anxue.fee.lesson;

import cn.anxue.calendar.Today;
import cn.anxue.fee.lesson.LessonStore.Due;
import cn.anxue.fee.lesson.LessonStore.ListAct;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One stretch of orders whose lessons nobody has answered, in the running database transaction. */
@ApplicationScoped
class SilentLessons {
    private final SilenceGrounds grounds;
    private final LessonStore lessons;
    private final Earnings earnings;
    private final LessonNotices notices;
    private final Today today;

    SilentLessons(SilenceGrounds grounds, LessonStore lessons, Earnings earnings, LessonNotices notices, Today today) {
        this.grounds = grounds;
        this.lessons = lessons;
        this.earnings = earnings;
        this.notices = notices;
        this.today = today;
    }

    /** How many orders were looked at, and how many lessons were confirmed. */
    record Done(int orders, int confirmed) {}

    Done look(LocalDate day, int most) {
        List<OrderId> due = grounds.due(day, most);
        if (due.isEmpty()) {
            return new Done(0, 0);
        }
        Map<OrderId, OrderTerms> terms = grounds.lock(due);
        SilenceStretch stretch = judge(day, terms);
        earnings.confirm(
                stretch.confirmed(),
                LessonState.AUTO_CONFIRMED,
                Answerer.SILENCE,
                terms,
                new ListAct(Uuid7.next(), today.now()));
        warn(stretch.reminded(), terms, day);
        grounds.lookNext(stretch.next());
        return new Done(due.size(), stretch.confirmed().size());
    }

    private SilenceStretch judge(LocalDate day, Map<OrderId, OrderTerms> terms) {
        Map<OrderId, List<Lesson>> waiting = grounds.waiting(terms).stream()
                .collect(Collectors.groupingBy(lesson -> lesson.key().order()));
        Map<OrderId, SilenceStretch.Standing> standings = grounds.standings(terms);
        SilenceStretch stretch = new SilenceStretch(day);
        standings.forEach((order, standing) -> stretch.take(order, waiting.getOrDefault(order, List.of()), standing));
        return stretch;
    }

    private void warn(Map<OrderId, List<Due>> reminded, Map<OrderId, OrderTerms> terms, LocalDate day) {
        if (!reminded.isEmpty()) {
            lessons.remind(
                    reminded.values().stream()
                            .flatMap(List::stream)
                            .map(Due::key)
                            .toList(),
                    day);
            notices.tellSilence(reminded, terms);
        }
    }
}
