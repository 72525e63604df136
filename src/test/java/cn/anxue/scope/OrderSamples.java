package cn.anxue.scope;

import cn.anxue.calendar.Today;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Orders of families. */
final class OrderSamples {
    private OrderSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "order", role -> order(),
                "order-list", role -> order().query("limit=200"),
                "order-sale", role -> sale());
    }

    private static Ask order() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        return of(OrderFixtures.order(institution), institution);
    }

    static Ask of(OrderView order, InstitutionId institution) {
        return Ask.of("id", order.id())
                .institution(institution.value())
                .order(order.id().value())
                .marker(order.id());
    }

    private static Ask sale() {
        UUID institution = OrderFixtures.sellingInstitution().institutionId().value();
        return Ask.plain().institution(institution).body(body(institution));
    }

    private static Map<String, Object> body(UUID institution) {
        LocalDate today = Insider.service(Today.class).date();
        return Map.of(
                "institutionId", institution,
                "course", Map.of("name", "少儿美术", "subject", "美术"),
                "learner", Map.of("name", "测试学员", "grade", "三年级"),
                "guardian", Map.of("name", "测试家长", "phone", OrderFixtures.phone()),
                "lessons", 40,
                "price", Insider.yuan("4000.00"),
                "startsOn", today.toString(),
                "endsOn", today.plusMonths(2).toString(),
                "billing", "BY_LESSON");
    }
}
