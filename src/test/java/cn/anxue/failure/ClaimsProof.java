package cn.anxue.failure;

import static cn.anxue.fee.OrderFixtures.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.outflow.PlanOutflows;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Map;

/** What must hold of claims and plans, and of each order, whatever was done. */
final class ClaimsProof {
    private static final String OVERPAID = """
            select c.number, c.verified_minor, sum(y.amount_minor) filter (where y.state = 'PAID') as paid
            from failure_claim c join failure_case f on f.id = c.failure_id
            join failure_payment y on y.claim_id = c.id
            where f.institution_id = ? group by c.id
            having sum(y.amount_minor) > c.verified_minor
                or (c.state = 'PAID') <> bool_and(y.state = 'PAID')
            """;
    private static final String UNSHARED = """
            select p.id, p.paid_minor, (select coalesce(sum(s.amount_minor), 0) from failure_plan_share s where s.plan_id = p.id),
                (select coalesce(sum(y.amount_minor), 0) from failure_payment y where y.plan_id = p.id)
            from failure_plan p join failure_case f on f.id = p.failure_id
            where f.institution_id = ? and (p.paid_minor > p.verified_minor
                or p.paid_minor <> (select coalesce(sum(s.amount_minor), 0) from failure_plan_share s where s.plan_id = p.id)
                or p.state = 'DECIDED' and p.paid_minor
                    <> (select coalesce(sum(y.amount_minor), 0) from failure_payment y where y.plan_id = p.id))
            """;

    private ClaimsProof() {}

    /** No claim is paid more than was verified; a plan pays what it shares out. */
    static void of(AgreementView agreement, String message) {
        for (String query : List.of(OVERPAID, UNSHARED)) {
            assertEquals(
                    List.of(),
                    PayoutFixtures.in(() -> service(Sql.class)
                            .list(
                                    query,
                                    select -> select.setObject(
                                            1, agreement.institutionId().value()),
                                    row -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3))),
                    message);
        }
    }

    /** Paid = earned + refunded + kept + passed to the deposit + still held. */
    static void of(OrderView order, String message) {
        OrderTerms terms = service(OrderRegister.class).view(order.id()).terms();
        assertFalse(terms.held().isNegative(), message);
        assertEquals(
                terms.paid(),
                terms.earned()
                        .plus(terms.refunded())
                        .plus(terms.kept())
                        .plus(terms.passed())
                        .plus(terms.held()),
                message);
    }

    /** What a plan may share out: all that is held, earned, borne as interest or unplaced, less what is missing. */
    static Money available(AgreementView agreement) {
        return PayoutFixtures.in(() -> {
            Map<String, Balance> fee =
                    service(Ledger.class).balances(FeeBooks.holder(agreement.institutionId()), "fee/");
            Money sum = service(PlanOutflows.class).available(agreement.institutionId());
            for (Map.Entry<String, Balance> one : fee.entrySet()) {
                String path = one.getKey();
                if (path.startsWith(FeeBooks.ORDERS)
                        || List.of(FeeBooks.EARNED, FeeBooks.INTEREST, FeeBooks.UNIDENTIFIED)
                                .contains(path)) {
                    sum = sum.plus(one.getValue().amount());
                } else if (path.equals(FeeBooks.MISSING)) {
                    sum = sum.minus(one.getValue().amount());
                }
            }
            return sum;
        });
    }
}
