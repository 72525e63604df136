package cn.anxue.scope;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.identity.Role;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What families and institutions send from their pages. */
final class DeskSamples {
    private static final Map<String, String> ASKED = Map.of("cause", "OPERATOR", "reason", "测试申请");

    private DeskSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "family-acceptance", role -> FeeSamples.quoted().body(Map.of("version", "x", "consent", "true")),
                "family-answer", role -> FeeSamples.taught().body(Map.of("n", "1", "answer", "CONFIRMED")),
                "family-refund", role -> refund(),
                "family-payee", role -> refund().body(Map.of("account", "6217000000000009", "name", "另一监护人")),
                "family-request", role -> FeeSamples.quoted().body(Map.of("kind", "DELETION")),
                "desk-course", role -> FeeSamples.course().and("act", "publication"),
                "desk-order", role -> order(),
                "desk-ticks", role -> ticks(),
                "desk-table", role -> Ask.plain().body(Map.of("table", "4KMNP-7RTWX,2026-03-01,1")));
    }

    private static Ask refund() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        String id = Insider.made("officer.test", "/api/v1/orders/" + order.value() + "/refunds", ASKED);
        return Ask.of("id", order.value())
                .and("refund", id)
                .institution(agreement.institutionId().value())
                .order(order.value());
    }

    private static Ask order() {
        UUID institution = OrderFixtures.sellingInstitution().institutionId().value();
        return Ask.plain()
                .institution(institution)
                .body(Map.of(
                        "courseName", "少儿美术",
                        "subject", "美术",
                        "learnerName", "测试学员",
                        "guardianName", "测试家长",
                        "guardianPhone", OrderFixtures.phone(),
                        "lessons", "40",
                        "price", "4000",
                        "startsOn", today(),
                        "endsOn",
                                Insider.service(Today.class)
                                        .date()
                                        .plusMonths(2)
                                        .toString()));
    }

    private static Ask ticks() {
        Ask funded = FeeSamples.funded();
        return funded.body(Map.of("order", funded.order() + ":1", "day", today()));
    }

    private static String today() {
        return Insider.service(Today.class).date().toString();
    }
}
