package cn.anxue.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Body(Money price) {}

    @Test
    void writesExactlyAmountAndCurrency() throws Exception {
        assertEquals("{\"amount\":\"100000.00\",\"currency\":\"CNY\"}", JSON.writeValueAsString(Money.ofYuan(100_000)));
        assertEquals("{\"amount\":\"0.05\",\"currency\":\"CNY\"}", JSON.writeValueAsString(Money.ofFen(5)));
        assertEquals("{\"amount\":\"-0.05\",\"currency\":\"CNY\"}", JSON.writeValueAsString(Money.ofFen(-5)));
        assertEquals(
                "{\"price\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}",
                JSON.writeValueAsString(new Body(Money.ofYuan(1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 100, 10_000_000, 9_999_999_999_999_999L, -1, -12_345})
    void comesBackFromJsonUnchanged(long fen) throws Exception {
        Money money = Money.ofFen(fen);

        assertEquals(money, JSON.readValue(JSON.writeValueAsString(money), Money.class));
        assertEquals(new Body(money), JSON.readValue(JSON.writeValueAsString(new Body(money)), Body.class));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "1.000",
                "01.00",
                ".50",
                "+1.00",
                "1,000.00",
                "1e3",
                " 1.00",
                "1.00 ",
                "-0.00",
                "--1.00",
                "１.00",
                "NaN",
                "100000000000000.00",
                "1000000000000000000"
            })
    void refusesAmountsNotWrittenExactly(String amount) {
        assertEquals(RequestProblem.INVALID_AMOUNT, kindOf(() -> Money.parse(amount, "CNY")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "cny", "USD", "RMB", "人民币"})
    void refusesOtherCurrencies(String currency) {
        assertEquals(RequestProblem.UNSUPPORTED_CURRENCY, kindOf(() -> Money.parse("1.00", currency)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":100000.00,\"currency\":\"CNY\"}",
                "{\"amount\":1,\"currency\":\"CNY\"}",
                "{\"amount\":true,\"currency\":\"CNY\"}",
                "{\"amount\":{},\"currency\":\"CNY\"}",
                "{\"amount\":null,\"currency\":\"CNY\"}",
                "{\"currency\":\"CNY\"}",
                "{\"amount\":\"1.001\",\"currency\":\"CNY\"}"
            })
    void refusesJsonAmountsThatAreNoExactString(String json) {
        assertEquals(RequestProblem.INVALID_AMOUNT, kindOfJson(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"1.00\"}",
                "{\"amount\":\"1.00\",\"currency\":null}",
                "{\"amount\":\"1.00\",\"currency\":\"USD\"}",
                "{\"amount\":\"1.00\",\"currency\":156}"
            })
    void refusesJsonOfOtherCurrencies(String json) {
        assertEquals(RequestProblem.UNSUPPORTED_CURRENCY, kindOfJson(json));
    }

    @Test
    void refusesFieldsItDoesNotKnow() {
        assertThrows(
                JsonProcessingException.class,
                () -> JSON.readValue("{\"amount\":\"1.00\",\"currency\":\"CNY\",\"minor\":7}", Money.class));
    }

    @Test
    void addsAndSubtracts() {
        assertEquals(Money.ofFen(150), Money.ofYuan(1).plus(Money.ofFen(50)));
        assertEquals(Money.ofFen(-50), Money.ofFen(50).minus(Money.ofYuan(1)));
        assertEquals(Money.ofFen(-50), Money.ofFen(50).negated());
    }

    @Test
    void refusesToOverflow() {
        Money most = Money.ofFen(Long.MAX_VALUE);

        assertThrows(ArithmeticException.class, () -> most.plus(Money.ofFen(1)));
        assertThrows(ArithmeticException.class, () -> most.negated().minus(Money.ofFen(2)));
        assertThrows(
                ArithmeticException.class, () -> Money.ofFen(Long.MIN_VALUE).negated());
        assertThrows(ArithmeticException.class, () -> Money.ofYuan(Long.MAX_VALUE / 10));
    }

    @Test
    void refusesToMixCurrencies() {
        Money dollar = new Money(100, "USD");

        assertThrows(IllegalArgumentException.class, () -> Money.ofYuan(1).plus(dollar));
        assertThrows(IllegalArgumentException.class, () -> Money.ofYuan(1).minus(dollar));
        assertThrows(IllegalArgumentException.class, () -> Money.ofYuan(1).compareTo(dollar));
        assertThrows(IllegalArgumentException.class, () -> Money.ofYuan(1).max(dollar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CN", "cny", "ABC", "XXX", "CNY "})
    void existsInRealCurrenciesOnly(String currency) {
        assertThrows(IllegalArgumentException.class, () -> new Money(1, currency));
    }

    @Test
    void writesTheDecimalsOfItsCurrency() {
        assertEquals("1.00", new Money(100, "USD").decimal());
        assertEquals("100", new Money(100, "JPY").decimal());
        assertEquals("100000.00 CNY", Money.ofYuan(100_000).toString());
    }

    @Test
    void compares() {
        Money less = Money.ofFen(1);
        Money more = Money.ofFen(2);

        assertTrue(less.compareTo(more) < 0);
        assertEquals(less, less.min(more));
        assertEquals(less, more.min(less));
        assertEquals(more, less.max(more));
        assertEquals(more, more.max(less));
    }

    @Test
    void knowsItsSign() {
        assertTrue(Money.ofFen(1).isPositive());
        assertFalse(Money.ofFen(0).isPositive());
        assertTrue(Money.ofFen(-1).isNegative());
        assertFalse(Money.ofFen(0).isNegative());
        assertTrue(Money.ofFen(0).isZero());
    }

    private static ProblemKind kindOf(Runnable act) {
        return assertThrows(ProblemException.class, act::run).kind();
    }

    private static ProblemKind kindOfJson(String json) {
        Throwable thrown = assertThrows(JsonProcessingException.class, () -> JSON.readValue(json, Money.class));
        return assertInstanceOf(ProblemException.class, thrown.getCause()).kind();
    }
}
