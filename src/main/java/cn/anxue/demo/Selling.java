package cn.anxue.demo;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineOutcome;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.Guardian;
import cn.anxue.fee.order.Learner;
import cn.anxue.fee.order.OrderAcceptance;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderService;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sells orders of an invented institution, has the families accept them and the bank report what they paid. */
@ApplicationScoped
class Selling {
    private static final int FAMILIES = 5;
    private static final Money PRICE = Money.ofYuan(3_600);
    private static final OrderDraft.Size SIZE =
            new OrderDraft.Size(Billing.BY_LESSON, 36, 0, PRICE, Money.ofYuan(4_320));

    private final OrderService orders;
    private final OrderAcceptance acceptance;
    private final BankLines bankLines;
    private final Cast cast;

    Selling(OrderService orders, OrderAcceptance acceptance, BankLines bankLines, Cast cast) {
        this.orders = orders;
        this.acceptance = acceptance;
        this.bankLines = bankLines;
        this.cast = cast;
    }

    void sell(PlannedInstitution planned, InstitutionId institution, LocalDate on) {
        List<LineDraft> lines = new ArrayList<>();
        for (int i = 1; i <= FAMILIES; i++) {
            OrderView order = orders.order(Caller.SYSTEM, draft(institution, i, on));
            Caller family = new Caller(
                    ActorId.next(),
                    "family",
                    Set.of(Role.FAMILY),
                    new Scope.Order(order.id().value()));
            acceptance.accept(family, order.id());
            lines.add(line(planned, order, i, on));
        }
        for (LineAnswer answer : bankLines.record(cast.bank(planned.bankCode()), lines)) {
            if (answer.outcome() != LineOutcome.BOOKED) {
                throw new IllegalStateException("not booked: " + answer);
            }
        }
    }

    private static OrderDraft draft(InstitutionId institution, int family, LocalDate on) {
        return new OrderDraft(
                institution,
                new OrderDraft.CourseChoice(null, "少儿美术", "美术"),
                new Learner("示例学员%02d".formatted(family), "三年级"),
                null,
                new Guardian("示例家长%02d".formatted(family), "139000000%02d".formatted(family)),
                SIZE,
                on.plusDays(7),
                on.plusMonths(3),
                null);
    }

    private static LineDraft line(PlannedInstitution planned, OrderView order, int family, LocalDate on) {
        return new LineDraft(
                planned.feeAccount(),
                "DEMOFEE%s%06d".formatted(planned.regionCode(), family),
                null,
                on.toString(),
                on.toString(),
                "CREDIT",
                new LineDraft.Amount(PRICE.decimal(), PRICE.currency()),
                new LineDraft.Counterparty("示例家长%02d".formatted(family), "62170045020400%02d".formatted(family)),
                "学费 " + order.reference().value(),
                null,
                null);
    }
}
