package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.Lesson;
import cn.anxue.fee.lesson.LessonInquiry;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.Quotations;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundState;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundQuote;
import cn.anxue.fee.release.OrderReleases;
import cn.anxue.identity.Caller;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the institution's page of an order shows. */
@ApplicationScoped
class OrderSheets {
    private static final int PAGE = 200;

    private final OrderRegister orders;
    private final OrderReleases releases;
    private final LessonInquiry lessons;
    private final RefundRegister refunds;
    private final Quotations quotations;

    OrderSheets(
            OrderRegister orders,
            OrderReleases releases,
            LessonInquiry lessons,
            RefundRegister refunds,
            Quotations quotations) {
        this.orders = orders;
        this.releases = releases;
        this.lessons = lessons;
        this.refunds = refunds;
        this.quotations = quotations;
    }

    OrderSheet of(Caller caller, OrderId id) {
        OrderView order = orders.get(caller, id);
        List<RefundView> asked = refunds.ofOrder(caller, id);
        boolean open = asked.stream()
                .anyMatch(refund -> refund.state() != RefundState.PAID && refund.state() != RefundState.WITHDRAWN);
        List<RefundQuote> causes = open || !order.terms().held().isPositive()
                ? List.of()
                : quotations.of(caller, id, null, null).stream()
                        .filter(quote -> quote.cause().isForInstitutions()
                                && quote.amount().isPositive())
                        .toList();
        return new OrderSheet(order, releases.of(caller, id), lessons(caller, id), asked, causes);
    }

    private List<Lesson> lessons(Caller caller, OrderId id) {
        List<Lesson> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Lesson> page = lessons.list(caller, id, cursor, PAGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
