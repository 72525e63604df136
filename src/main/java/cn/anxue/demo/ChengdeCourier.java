package cn.anxue.demo;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.NoticeExchange;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeItemKey;
import cn.anxue.enforcement.notice.NoticeItems;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeState;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.notice.ServiceMethod;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came between a notice of 承德市 and its end: it was served, put right as its addressee said, and answered. */
@ApplicationScoped
class ChengdeCourier {
    private static final int AT_ONCE_MAX = 200;
    private static final int SERVED_AFTER_DAYS = 2;
    private static final int ANSWERED_AFTER_DAYS = 12;
    private static final int REPORTED_AFTER_DAYS = 25;

    private final NoticeRegister notices;
    private final NoticeExchange exchange;
    private final NoticeItems items;
    private final Cast cast;
    private final Today today;

    ChengdeCourier(NoticeRegister notices, NoticeExchange exchange, NoticeItems items, Cast cast, Today today) {
        this.notices = notices;
        this.exchange = exchange;
        this.items = items;
        this.cast = cast;
        this.today = today;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<LocalDate> rounds = ChengdeEnforcement.ROUNDS;
        for (int round = 1; round <= rounds.size(); round++) {
            LocalDate on = rounds.get(round - 1);
            int leftOpen = round == rounds.size() ? ChengdeEnforcement.ORDERS_LEFT_OPEN : 0;
            String name = "chengde.orders." + round;
            steps.add(new Step(name + ".served", on.plusDays(SERVED_AFTER_DAYS), this::serve));
            steps.add(new Step(
                    name + ".answered",
                    on.plusDays(ANSWERED_AFTER_DAYS),
                    () -> answer(NoticeKind.RECTIFICATION_ORDER, leftOpen)));
            steps.add(new Step(name + ".reported", on.plusDays(REPORTED_AFTER_DAYS), () -> report(leftOpen)));
        }
        LocalDate closed = ChengdeEnforcement.CLOSED_ON;
        steps.add(new Step("chengde.closures.served", closed.plusDays(SERVED_AFTER_DAYS), this::serve));
        steps.add(new Step(
                "chengde.closures.answered",
                closed.plusDays(ANSWERED_AFTER_DAYS),
                () -> answer(NoticeKind.CLOSURE_NOTICE, AT_ONCE_MAX)));
        return steps;
    }

    private void serve() {
        var service =
                new NoticeExchange.Service(ServiceMethod.IN_PERSON, today.date(), "示例负责人", "示例：已签送达回证", List.of());
        exchange.serve(officer(), at(NoticeStep.ISSUED, null, AT_ONCE_MAX), service);
    }

    /** The latest so many alone: the office knows why they take longer. Each act is written before the next is done. */
    private void answer(NoticeKind kind, int latest) {
        var said = new NoticeExchange.Statement("示例：已知悉，按要求办理", List.of());
        at(NoticeStep.SERVED, kind, latest).forEach(id -> exchange.answer(officer(), id, said));
        at(NoticeStep.ANSWERED, kind, latest).forEach(id -> exchange.review(officer(), id));
        at(NoticeStep.REVIEWING, kind, latest).forEach(id -> exchange.accept(officer(), id, "示例：同意"));
    }

    private List<NoticeId> at(NoticeStep step, @Nullable NoticeKind kind, int latest) {
        return open(kind).stream()
                .limit(latest)
                .filter(notice -> notice.step() == step)
                .map(NoticeView::id)
                .toList();
    }

    /** All problems of all orders still open but the latest so many. */
    private void report(int leftOpen) {
        List<NoticeItemKey> done = open(NoticeKind.RECTIFICATION_ORDER).stream()
                .skip(leftOpen)
                .flatMap(order -> order.items().stream()
                        .filter(item -> item.state() == ItemState.OPEN)
                        .map(item -> new NoticeItemKey(order.id().value(), item.n())))
                .toList();
        items.report(officer(), done, new NoticeExchange.Statement("示例：已整改，附整改情况", List.of()));
    }

    /** Issued by today, newest first; a start over data of an earlier edition meets later ones as well. */
    private List<NoticeView> open(@Nullable NoticeKind kind) {
        var issued = new NoticeRegister.Search(null, kind, NoticeState.ISSUED);
        return notices.find(officer(), issued, null, AT_ONCE_MAX).items().stream()
                .filter(notice ->
                        notice.issuedOn() != null && !notice.issuedOn().isAfter(today.date()))
                .toList();
    }

    private Caller officer() {
        return cast.named("officer.chengde");
    }
}
