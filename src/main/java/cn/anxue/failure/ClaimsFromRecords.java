package cn.anxue.failure;

import cn.anxue.calendar.WrittenDays;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.Payments;
import cn.anxue.message.Messages;
import cn.anxue.message.Outgoing;
import cn.anxue.message.Recipient;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the claims that our own records show: one for each order that still holds money, over what it holds, to be paid to
 * the account that paid last. Each family is told.
 */
@ApplicationScoped
class ClaimsFromRecords {
    static final String KIND = "failure.claim-recorded";

    private final OrderRegister orders;
    private final Payments payments;
    private final Claims claims;
    private final Messages messages;

    ClaimsFromRecords(OrderRegister orders, Payments payments, Claims claims, Messages messages) {
        this.orders = orders;
        this.payments = payments;
        this.claims = claims;
        this.messages = messages;
    }

    void make(Failure failure) {
        List<OrderView> holding = orders.holding(failure.institution());
        if (holding.isEmpty()) {
            return;
        }
        Map<OrderId, List<Payment>> paid =
                payments.of(holding.stream().map(OrderView::id).toList());
        claims.insert(
                failure.id(),
                holding.stream()
                        .map(order -> draft(order, payee(paid.getOrDefault(order.id(), List.of()))))
                        .toList());
        messages.send(holding.stream().map(order -> told(failure, order)).toList());
    }

    private static ClaimDraft draft(OrderView order, @Nullable Payee payee) {
        Money held = order.terms().held();
        Claimant claimant =
                new Claimant(order.guardian().name(), order.guardian().phone(), payee);
        return new ClaimDraft(
                order.id(), held, held, claimant, "订单 " + order.reference().value(), List.of());
    }

    private static @Nullable Payee payee(List<Payment> paid) {
        return paid.stream()
                .sorted(Comparator.comparing(Payment::bookedOn).reversed())
                .map(payment -> payment.payer().asPayee())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    static String text(LocalDate claimsUntil, String order, Money held) {
        return "您的培训机构已停办，登记期限至" + WrittenDays.inChinese(claimsUntil) + "。按记录您的订单 " + order + " 尚有 " + held.decimal()
                + " 元未消课，已为您登记，如有出入请与监管部门联系。";
    }

    private static Outgoing told(Failure failure, OrderView order) {
        return new Outgoing(
                new Recipient.Phone(order.guardian().phone()),
                KIND,
                text(
                        Objects.requireNonNull(failure.view().claimsUntil()),
                        order.reference().value(),
                        order.terms().held()),
                order.id().value(),
                failure.regionCode());
    }
}
