package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message of each kind that tells of refunds. */
public final class RefundMessages {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Money AMOUNT = Money.ofYuan(1_200);

    private RefundMessages() {}

    public static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (RefundState state : RefundState.values()) {
            texts.put(RefundNews.kind(state), RefundTexts.toFamily(refund(state), "少儿美术"));
        }
        texts.put(RefundNews.TO_ANSWER, RefundTexts.toInstitution(refund(RefundState.WAITING_FOR_INSTITUTION)));
        return texts;
    }

    private static RefundView refund(RefundState state) {
        return new RefundView(
                RefundId.next(),
                OrderId.next(),
                InstitutionId.next(),
                "410902",
                state,
                new RefundView.Request(
                        Asker.FAMILY, RefundCause.OPERATOR, "停课", DAY, Instant.parse("2026-03-02T01:00:00Z"), AMOUNT),
                new RefundView.Clock(DAY, DAY, null),
                new RefundView.Outcome(null, null, null, null, null, null, null, AMOUNT, AMOUNT, AMOUNT),
                List.of(),
                List.of(),
                0);
    }
}
