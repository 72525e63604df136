package cn.anxue.failure;

import cn.anxue.fee.order.PaymentReference;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.Map;

/** The message that tells a family of its claim. */
public final class FailureMessages {
    private FailureMessages() {}

    public static Map<String, String> texts() {
        return Map.of(
                ClaimsFromRecords.KIND,
                ClaimsFromRecords.text(
                        LocalDate.of(2026, 3, 2), PaymentReference.next().value(), Money.ofYuan(300)));
    }
}
