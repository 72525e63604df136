package cn.anxue.fee.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final OrderId ORDER = OrderId.next();
    private static final PaymentReference REFERENCE = PaymentReference.next();

    @Test
    void saysHowLongAllOfItComesBack() {
        String text = text(new FullRefund(7, 0, 2));

        assertTrue(text.endsWith("六、双方约定：开课前至少 7 日，或已上课不超过 2 课时申请退费的，全额退还。\n"), text);
    }

    @Test
    void staysAsItWasWhereNothingIsFilledIn() {
        String without = text(null);

        assertTrue(without.endsWith("条款无效（第九条）。\n"), without);
        assertEquals(without, text(new FullRefund(0, 3, 0)).lines().limit(13).reduce("", (a, b) -> a + b + "\n"));
    }

    @Test
    void writesDaysAsPeopleDo() {
        assertTrue(text(null).contains("培训期间：2026年3月16日 至 2026年6月13日\n"));
    }

    /** What was signed under the first wording keeps its text: the digest was taken of it. */
    @Test
    void keepsTheFirstWordingForWhatWasSignedUnderIt() {
        String signed = Contract.text(terms(null), "GF-2021-2604/1");

        assertTrue(signed.startsWith("中小学生校外培训服务合同要点（示范文本 GF-2021-2604，版本 GF-2021-2604/1）\n"), signed);
        assertTrue(signed.contains("培训期间：2026-03-16 至 2026-06-13\n"), signed);
    }

    private static String text(@Nullable FullRefund all) {
        return Contract.text(terms(all), Contract.VERSION);
    }

    private static Contract.Terms terms(@Nullable FullRefund all) {
        OrderDraft.Size size =
                new OrderDraft.Size(Billing.BY_LESSON, 40, 0, Money.ofYuan(3_000), Money.ofYuan(4_000), all);
        return new Contract.Terms(
                ORDER,
                REFERENCE,
                "少儿美术",
                "美术",
                size,
                LocalDate.of(2026, 3, 16),
                LocalDate.of(2026, 6, 13),
                new PayTo("演示银行", "62170001", "示例机构"));
    }
}
