package cn.anxue.fee.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReferenceTest {
    private static final String ALPHABET = "23456789ACEFHJKMNPRTWXY";
    private static final int ROUNDS = 200;

    @Test
    void catchesEverySingleWrongCharacter() {
        for (int round = 0; round < ROUNDS; round++) {
            String right = PaymentReference.next().value();
            for (int place = 0; place < right.length(); place++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    String typed = right.substring(0, place) + wrong + right.substring(place + 1);

                    assertEquals(
                            typed.equals(right), PaymentReference.parse(typed).isPresent(), typed);
                }
            }
        }
    }

    @Test
    void catchesAnyTwoCharactersThatChangedPlaces() {
        for (int round = 0; round < ROUNDS; round++) {
            String right = PaymentReference.next().value();
            for (int i = 0; i < right.length(); i++) {
                for (int j = i + 1; j < right.length(); j++) {
                    char[] typed = right.toCharArray();
                    typed[i] = right.charAt(j);
                    typed[j] = right.charAt(i);
                    String text = new String(typed);

                    assertEquals(
                            text.equals(right), PaymentReference.parse(text).isPresent(), text);
                }
            }
        }
    }

    @Test
    void usesNoCharacterThatLooksLikeAnother() {
        Set<Integer> used = new HashSet<>();
        for (int round = 0; round < 2_000; round++) {
            PaymentReference.next().value().chars().forEach(used::add);
        }

        assertEquals(ALPHABET.length(), used.size());
        "01ODQILZSGBUV".chars().forEach(lookalike -> assertTrue(!used.contains(lookalike), "" + (char) lookalike));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s",
                "%1$s-%2$s",
                "%1$s %2$s",
                "学费 %1$s%2$s 张三",
                "订单号：%1$s %2$s",
                "REF%1$s%2$s",
                "ref:%1$s-%2$s/20260301",
                "培训费%1$s·%2$s，谢谢",
                "ORDER NO. %1$s %2$s THANK YOU",
                "6222000000000001 %1$s%2$s 4000.00"
            })
    void findsItWhateverStandsAround(String form) {
        for (int round = 0; round < ROUNDS; round++) {
            PaymentReference reference = PaymentReference.next();
            String left = form.contains("%2$s") ? reference.value().substring(0, 5) : reference.value();
            String text = form.formatted(left, reference.value().substring(5));

            assertTrue(PaymentReference.findIn(text).contains(reference), text);
            assertTrue(PaymentReference.findIn(text.toLowerCase(Locale.ROOT)).contains(reference), text);
            assertTrue(PaymentReference.findIn(wide(text)).contains(reference), wide(text));
        }
    }

    @Test
    void putsWholeWordsFirst() {
        for (int round = 0; round < ROUNDS; round++) {
            PaymentReference reference = PaymentReference.next();
            List<PaymentReference> found = PaymentReference.findIn("学费 " + reference + " 李四 20260301123456789");

            assertEquals(reference, found.get(0));
        }
    }

    @Test
    void takesLookAlikesForTheDigitsTheyAre() {
        PaymentReference reference = withDigits();

        assertEquals(
                Optional.of(reference),
                PaymentReference.parse(
                        reference.value().replace('2', 'Z').replace('8', 'b').replace('5', 's')));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertEquals(List.of(), PaymentReference.findIn(""));
        assertEquals(List.of(), PaymentReference.findIn("学费，三年级二班，王小明"));
        assertEquals(List.of(), PaymentReference.findIn("0000000000 1111111111"));
        assertEquals(Optional.empty(), PaymentReference.parse("ABC"));
    }

    private static PaymentReference withDigits() {
        PaymentReference reference = PaymentReference.next();
        while (!reference.value().contains("2")) {
            reference = PaymentReference.next();
        }
        return reference;
    }

    /** As a Chinese keyboard may type it. */
    private static String wide(String text) {
        return text.chars()
                .map(character -> character > ' ' && character < 0x7f ? character + 0xfee0 : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
