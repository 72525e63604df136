package cn.anxue.scope;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Money on its way out of fee accounts. */
final class PayoutSamples {
    private PayoutSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "payout-run", role -> run(),
                "payout-run-list", role -> run().query("limit=200"),
                "payout-run-order", role -> waiting().once().body(Map.of("regionCode", InstitutionFixtures.REGION)));
    }

    private static Ask waiting() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), DepositBooks.FEE_REFUNDS, Money.ofYuan(100));
        PayoutFixtures.prepare(agreement, PayoutKind.REFUND, UUID.randomUUID(), Money.ofYuan(100));
        return Ask.plain();
    }

    private static Ask run() {
        waiting();
        // As an officer of the district asks for it, together with all else that waits there.
        List<String> runs = PayoutFixtures.compose().statusCode(201).extract().path("items.id");
        String id = runs.get(runs.size() - 1);
        return Ask.of("id", id).marker(id);
    }
}
