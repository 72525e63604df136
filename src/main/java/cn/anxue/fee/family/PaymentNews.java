package cn.anxue.fee.family;

import cn.anxue.calendar.WrittenDays;
import cn.anxue.fee.order.OrderContacts;
import cn.anxue.fee.order.OrderContacts.Contact;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.payment.FeesPaid;
import cn.anxue.fee.payment.FeesTakenBack;
import cn.anxue.fee.payment.PaidFee;
import cn.anxue.message.Messages;
import cn.anxue.message.Outgoing;
import cn.anxue.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Tells families that their money arrived in the supervised account, or that the bank took it back. */
@ApplicationScoped
class PaymentNews {
    static final String PAID = "fee.paid";
    static final String TAKEN_BACK = "fee.taken-back";

    private final OrderContacts contacts;
    private final Messages messages;

    PaymentNews(OrderContacts contacts, Messages messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    void paid(@Observes FeesPaid event) {
        Map<OrderId, Contact> known = event.contacts().isEmpty() ? of(event.payments()) : event.contacts();
        tell(event.payments(), known, PAID, (order, payment) -> arrived(order, standing(event, order), payment));
    }

    void takenBack(@Observes FeesTakenBack event) {
        tell(
                event.payments(),
                of(event.payments()),
                TAKEN_BACK,
                event.byBank() ? PaymentNews::tookBack : PaymentNews::wasOthers);
    }

    private Map<OrderId, Contact> of(List<PaidFee> payments) {
        return contacts.of(payments.stream().map(PaidFee::order).toList());
    }

    private void tell(
            List<PaidFee> payments,
            Map<OrderId, Contact> orders,
            String kind,
            BiFunction<Contact, PaidFee, String> text) {
        messages.send(payments.stream()
                .map(payment -> {
                    Contact order = Objects.requireNonNull(orders.get(payment.order()));
                    return new Outgoing(
                            new Recipient.Phone(order.phone()),
                            kind,
                            text.apply(order, payment),
                            order.order().value(),
                            order.regionCode());
                })
                .toList());
    }

    private static OrderTerms standing(FeesPaid event, Contact order) {
        return Objects.requireNonNull(event.orders().get(order.order()));
    }

    static String arrived(Contact order, OrderTerms terms, PaidFee payment) {
        String owed = terms.owed().isPositive() ? "尚欠 " + terms.owed().decimal() + " 元。" : "已付清。";
        String next = terms.isAccepted() ? "" : "请凭手机验证码确认订单，确认后课时方可计算。";
        // One of these to each payment: joined, as formatting takes ten times as long.
        return "【安学】" + order.payee() + " 已收到订单 " + order.reference() + " 的培训费 "
                + payment.amount().decimal() + " 元（" + WrittenDays.inChinese(payment.bookedOn()) + "入账），存于监管账户，" + owed
                + next;
    }

    static String wasOthers(Contact order, PaidFee payment) {
        return "【安学】经核查，此前计入订单 %s（%s）的一笔款项 %s 元不属于该订单，已转为待查款项；如有疑问请联系培训机构或主管部门。"
                .formatted(order.reference(), order.payee(), payment.amount().decimal());
    }

    static String tookBack(Contact order, PaidFee payment) {
        return "【安学】银行冲正了订单 %s（%s）的一笔款项 %s 元，该笔款项未计入订单，请向付款银行查询。"
                .formatted(order.reference(), order.payee(), payment.amount().decimal());
    }
}
