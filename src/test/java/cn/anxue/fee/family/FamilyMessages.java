package cn.anxue.fee.family;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderContacts.Contact;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.fee.payment.PaidFee;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.Map;

/** A message of each kind that tells families of their money, and the one with a code. */
public final class FamilyMessages {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Money PRICE = Money.ofYuan(3_000);
    private static final Money PAID = Money.ofYuan(1_000);
    private static final Money NOTHING = Money.ofFen(0);
    private static final OrderId ORDER = OrderId.next();
    private static final InstitutionId INSTITUTION = InstitutionId.next();
    private static final PaymentReference REFERENCE = PaymentReference.next();

    private FamilyMessages() {}

    public static Map<String, String> texts() {
        Contact order = new Contact(ORDER, "13800138000", "少儿美术", REFERENCE, "示例机构", "410902");
        PaidFee payment = new PaidFee(PaymentId.next(), ORDER, INSTITUTION, PAID, DAY);
        return Map.of(
                PaymentNews.PAID,
                PaymentNews.arrived(order, terms(), payment),
                PaymentNews.TAKEN_BACK,
                PaymentNews.tookBack(order, payment) + PaymentNews.wasOthers(order, payment),
                FamilyCodes.KIND,
                FamilyCodes.text("204815", REFERENCE, "示例机构"));
    }

    private static OrderTerms terms() {
        return new OrderTerms(
                ORDER,
                INSTITUTION,
                "410902",
                PRICE,
                PRICE,
                30,
                0,
                DAY,
                DAY.plusMonths(2),
                Billing.BY_LESSON,
                "美术",
                null,
                OrderState.QUOTED,
                null,
                PAID,
                NOTHING,
                0,
                NOTHING,
                NOTHING,
                NOTHING,
                1);
    }
}
