package cn.anxue.scope;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Refunds of orders that are paid and not yet taught. */
final class RefundSamples {
    private static final Map<String, String> ASKED = Map.of("cause", "OPERATOR", "reason", "测试申请");

    private RefundSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "refund-order", role -> order(),
                "refund-asking", role -> order().once().body(ASKED),
                "refund", role -> refund(),
                "refund-list", role -> refund().query("limit=200"),
                "refund-answer", role -> refund().body(Map.of("answer", "AGREE")),
                "refund-payee", role -> refund().body(payee()),
                "refund-payee-form", role -> refund().body(Map.of("account", "6217000000000009", "name", "另一监护人")),
                "refund-retry", role -> refund().once(),
                "refund-ruling", role -> refund().body(ASKED));
    }

    private static Ask order() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        return of(RefundFixtures.running(agreement, RefundFixtures.term()), agreement);
    }

    private static Ask refund() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        String id = Insider.made("officer.test", "/api/v1/orders/" + order.value() + "/refunds", ASKED);
        return of(order, agreement).and("id", id).marker(id);
    }

    private static Ask of(OrderId order, AgreementView agreement) {
        return Ask.of("id", order.value())
                .institution(agreement.institutionId().value())
                .order(order.value())
                .marker(order.value());
    }

    private static Map<String, Object> payee() {
        return Map.of(
                "payee",
                Map.of("account", "6217000000000009", "name", "另一监护人"),
                "evidence",
                List.of(UUID.randomUUID()));
    }
}
