package cn.anxue.fee.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References in remittance texts as banks and families really write them. */
class RemittanceTest {
    private static final int ROUNDS = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "  ", "\t", "\n", "\r\n", "-", "－", "—", "–", "_", ".", "。", "·", "、", ",", "，", ":", "：", ";",
                "/", "+", "|", "*", "#", "\u3000", "\u200b", "\u00ad", "\ufeff", " - ", "】【", "(", "（"
            })
    void findsItParted(String gap) {
        for (int round = 0; round < ROUNDS; round++) {
            PaymentReference reference = PaymentReference.next();
            String halves =
                    reference.value().substring(0, 5) + gap + reference.value().substring(5);
            String single =
                    reference.value().chars().mapToObj(Character::toString).collect(Collectors.joining(gap));

            assertFound(reference, "学费" + halves + "谢谢");
            assertFound(reference, "摘要:" + single);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学费%s",
                "缴费码%s",
                "付款码：%s",
                "附言:%s",
                "REF%s",
                "REF:%s",
                "Ref. %s",
                "编号%s号",
                "【%s】",
                "(%s)",
                "《%s》",
                "%s王小明",
                "王小明%s",
                "20260301%s",
                "%s20260301",
                "/ROC/%s//URI/",
                "转账-%s-手机银行",
                "支付宝-%s",
                "A%s",
                "%sA",
                "NO%s",
                "No.%s",
                "订单 %s 全款"
            })
    void findsItBehindAndBeforeAnyWord(String form) {
        for (int round = 0; round < ROUNDS; round++) {
            PaymentReference reference = PaymentReference.next();

            assertFound(reference, form.formatted(reference.value()));
            assertFound(reference, form.formatted(reference));
        }
    }

    @Test
    void findsItWhereTheBankBreaksTheText() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            PaymentReference reference = PaymentReference.next();
            String text = "收到张建国先生为其子女缴纳的培训费用" + reference.value() + "，请查收";
            StringBuilder broken = new StringBuilder(text);
            broken.insert(1 + random.nextInt(text.length() - 1), "\n");

            assertFound(reference, broken.toString());
        }
    }

    @Test
    void findsAllOfSeveralInTheirOrder() {
        for (int round = 0; round < ROUNDS; round++) {
            List<PaymentReference> named =
                    List.of(PaymentReference.next(), PaymentReference.next(), PaymentReference.next());
            for (String between : List.of(" ", "、", "和", ",", "+", "/", " 以及 ")) {
                String text = "学费 " + named.stream().map(String::valueOf).collect(Collectors.joining(between));

                List<PaymentReference> found = PaymentReference.findIn(text);

                assertEquals(named, found.stream().filter(named::contains).toList(), text);
            }
        }
    }

    @Test
    void makesNothingOfHanAlone() {
        assertEquals(List.of(), PaymentReference.findIn("学费三年级二班王小明一二三四五六七八九十"));
    }

    @Test
    void readsTheLongestTextInNoTime() {
        String digits = "2".repeat(500);
        String gaps = "2 ".repeat(250);
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                PaymentReference.findIn(digits);
                PaymentReference.findIn(gaps);
            }
        });
    }

    private static void assertFound(PaymentReference reference, String text) {
        assertTrue(PaymentReference.findIn(text).contains(reference), text);
    }
}
