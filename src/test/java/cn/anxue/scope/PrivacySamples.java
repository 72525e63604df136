package cn.anxue.scope;

import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderLooks;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.privacy.PrivacyRequests;
import cn.anxue.privacy.RequestKind;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What families ask about what is kept of them. */
final class PrivacySamples {
    private PrivacySamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "privacy-draft", role -> order().body(Map.of("kind", "DELETION")),
                "privacy-list", role -> request().query("limit=200"),
                "privacy-look", role -> request().body(Map.of("reason", "核对更正内容")),
                "privacy-decision", role -> request().body(Map.of("decision", "REFUSE", "reason", "与证件不符")));
    }

    private static Ask order() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        return OrderSamples.of(OrderFixtures.order(institution), institution);
    }

    private static Ask request() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        OrderView order = OrderFixtures.order(institution);
        UUID id = Insider.service(PrivacyRequests.class)
                .make(
                        OrderFixtures.family(order.id()),
                        OrderLooks.SUBJECT,
                        order.id().value(),
                        RequestKind.CORRECTION,
                        Map.of("learner.name", "更正之名"))
                .id();
        return Ask.of("id", id)
                .institution(institution.value())
                .order(order.id().value())
                .marker(id);
    }
}
