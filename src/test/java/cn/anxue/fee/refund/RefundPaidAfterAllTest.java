package cn.anxue.fee.refund;

import static cn.anxue.fee.refund.RefundClient.act;
import static cn.anxue.fee.refund.RefundClient.asked;
import static cn.anxue.fee.refund.RefundClient.get;
import static cn.anxue.fee.refund.RefundClient.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.instruction.BankDesk;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bank refuses a refund, and its line shows that it paid it: the family has its money, and gets it once. */
@QuarkusTest
class RefundPaidAfterAllTest {
    private final AgreementView agreement = OrderFixtures.sellingInstitution();

    @Test
    void isPaidWhereALineShowsWhatTheBankRefused() {
        String refund = refused();

        BankDesk.debit(agreement, "3000.00", instruction(refund));

        get(refund).body("state", equalTo("PAID")).body("paid.amount", equalTo("3000.00"));
        act(officer(), refund, "retry").statusCode(409).body("code", equalTo("REFUND_STATE"));
        assertEquals(Money.ofYuan(0), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
    }

    @Test
    void isPaidOnceThoughItWasTriedAgain() {
        String refund = refused();
        String first = instruction(refund);
        act(officer(), refund, "retry").statusCode(200);

        BankDesk.debit(agreement, "3000.00", first);

        get(refund)
                .body("state", equalTo("PAID"))
                .body("payments.state", equalTo(List.of("EXECUTED", "REPLACED")))
                .body("paid.amount", equalTo("3000.00"));
        assertEquals(Money.ofYuan(0), RefundFixtures.balance(agreement, FeeBooks.REFUNDS));
        assertEquals(Money.ofYuan(0), RefundFixtures.balance(agreement, FeeBooks.MISSING));
    }

    @Test
    void staysPaidWhereOneOfTwoPaymentsComesBack() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");
        PayoutFixtures.letGo();
        String paid = instruction(refund);
        BankDesk.debit(agreement, "3000.00", paid);
        BankDesk.debit(agreement, "3000.00", paid);

        BankDesk.sendBack(agreement, "3000.00", paid);

        get(refund).body("state", equalTo("PAID"));
        assertEquals(Money.ofYuan(0), RefundFixtures.balance(agreement, FeeBooks.MISSING));
    }

    private String refused() {
        OrderId order = RefundFixtures.funded(agreement, RefundFixtures.term(), 5);
        String refund = asked(order, "NOT_STARTED");
        PayoutFixtures.letGo();
        BankDesk.result(instruction(refund), "REFUSED").statusCode(200);
        get(refund).body("state", equalTo("FAILED"));
        return refund;
    }

    private static String instruction(String refund) {
        String query = """
                select i.id from fee_refund_part r join fee_payout p on p.source_id = r.id
                join bank_instruction i on i.source_id = p.id where r.refund_id = ? order by i.id limit 1
                """;
        return PayoutFixtures.in(() -> PayoutFixtures.service(Sql.class)
                        .list(query, select -> select.setObject(1, UUID.fromString(refund)), row -> row.getString(1)))
                .get(0);
    }
}
