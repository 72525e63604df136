package cn.anxue.fee.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payment.Payer;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.PaymentId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastPaidFirstTest {
    private static final OrderId ORDER = OrderId.next();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Payment first = payment(1_000, MARCH);
    private final Payment second = payment(500, MARCH.plusDays(9));
    private final List<Payment> payments = List.of(first, second);

    @Test
    void givesBackTheLastPaymentFirst() {
        List<LastPaidFirst.Share> shares = LastPaidFirst.split(payments, Map.of(), Money.ofYuan(700));

        assertEquals(second, shares.get(0).payment());
        assertEquals(Money.ofYuan(500), shares.get(0).amount());
        assertEquals(first, shares.get(1).payment());
        assertEquals(Money.ofYuan(200), shares.get(1).amount());
    }

    @Test
    void givesNoPaymentBackTwice() {
        Map<PaymentId, Money> given = Map.of(second.id(), Money.ofYuan(400));

        List<LastPaidFirst.Share> shares = LastPaidFirst.split(payments, given, Money.ofYuan(300));

        assertEquals(Money.ofYuan(100), shares.get(0).amount());
        assertEquals(Money.ofYuan(200), shares.get(1).amount());
    }

    @Test
    void givesBackNothingWhereNothingGoesBack() {
        assertTrue(LastPaidFirst.split(payments, Map.of(), Money.ofFen(0)).isEmpty());
    }

    @Test
    void breaksWhereMoreGoesBackThanWasPaid() {
        assertThrows(IllegalStateException.class, () -> LastPaidFirst.split(payments, Map.of(), Money.ofYuan(1_501)));
    }

    @Test
    void addsUpAndNeverExceedsAPaymentWhateverTheCase() {
        Random random = new Random(7);
        for (int run = 0; run < 1_000; run++) {
            List<Payment> paid = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> payment(1 + random.nextInt(3_000), MARCH.plusDays(random.nextInt(30))))
                    .toList();
            Map<PaymentId, Money> given = new HashMap<>();
            paid.forEach(payment -> given.put(
                    payment.id(), Money.ofFen(random.nextLong(payment.amount().minor() + 1))));
            Money open = paid.stream()
                    .map(payment -> payment.amount().minus(given.getOrDefault(payment.id(), Money.ofFen(0))))
                    .reduce(Money.ofFen(0), Money::plus);
            Money amount = Money.ofFen(random.nextLong(open.minor() + 1));

            List<LastPaidFirst.Share> shares = LastPaidFirst.split(paid, given, amount);

            assertEquals(
                    amount, shares.stream().map(LastPaidFirst.Share::amount).reduce(Money.ofFen(0), Money::plus));
            for (LastPaidFirst.Share share : shares) {
                Money whole =
                        share.amount().plus(given.getOrDefault(share.payment().id(), Money.ofFen(0)));
                assertTrue(whole.compareTo(share.payment().amount()) <= 0);
            }
        }
    }

    private static Payment payment(long yuan, LocalDate on) {
        return new Payment(PaymentId.next(), ORDER, Money.ofYuan(yuan), on, new Payer("张建国", "6217000000000001", null));
    }
}
