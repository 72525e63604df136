package cn.anxue.enforcement.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To the fen. */
class SurchargeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    @ParameterizedTest
    @CsvSource({
        // fen, days after the last day, surcharge in fen
        "1000000, 0, 0",
        "1000000, 1, 30000",
        "1000000, 10, 300000",
        "1000000, 33, 990000",
        // Never more than the fine.
        "1000000, 34, 1000000",
        "1000000, 3650, 1000000",
        // What is less than a fen is left out, of the sum and not of each day.
        "33, 1, 0",
        "33, 2, 1",
        "33, 34, 33",
        "6728346395, 1, 201850391",
        "6728346395, 2, 403700783",
    })
    void countsThreePercentADay(long fine, int daysLate, long fen) {
        assertEquals(Money.ofFen(fen), surcharge(fine).on(DUE.plusDays(daysLate)));
    }

    @Test
    void countsOnWhatIsUnpaidWhenTheDayBegins() {
        Surcharge paidInParts =
                new Surcharge(Money.ofYuan(10_000), DUE, List.of(payment(1, 400_000), payment(3, 600_000)), List.of());

        // One day on 10,000, two on 6,000; the day of a payment still counts.
        assertEquals(Money.ofYuan(300), paidInParts.on(DUE.plusDays(1)));
        assertEquals(Money.ofYuan(300 + 2 * 180), paidInParts.on(DUE.plusDays(3)));
        assertEquals(Money.ofYuan(660), paidInParts.on(DUE.plusDays(300)));
    }

    @Test
    void owesNothingWhenPaidOnTheLastDay() {
        Surcharge inTime = new Surcharge(Money.ofYuan(10_000), DUE, List.of(payment(0, 1_000_000)), List.of());

        assertEquals(Money.ofFen(0), inTime.on(DUE.plusDays(100)));
    }

    @Test
    void restsWhileAReviewRuns() {
        Surcharge reviewed = new Surcharge(Money.ofYuan(10_000), DUE, List.of(), List.of(pause(3, 7)));

        // Days 1 and 2 count, 3 to 7 rest, 8 counts.
        assertEquals(Money.ofYuan(600), reviewed.on(DUE.plusDays(7)));
        assertEquals(Money.ofYuan(900), reviewed.on(DUE.plusDays(8)));
        Surcharge open = new Surcharge(Money.ofYuan(10_000), DUE, List.of(), List.of(pause(1, null)));
        assertEquals(Money.ofFen(0), open.on(DUE.plusYears(1)));
    }

    private static Surcharge surcharge(long fine) {
        return new Surcharge(Money.ofFen(fine), DUE, List.of(), List.of());
    }

    private static Payment payment(int daysLate, long fen) {
        return new Payment(Payment.Purpose.FINE, DUE.plusDays(daysLate), fen, Money.CNY, "示例", ActorId.next());
    }

    private static Pause pause(int from, @Nullable Integer until) {
        LocalDate last = until == null ? null : DUE.plusDays(until);
        return new Pause(Pause.Kind.REVIEW, DUE.plusDays(from), last, "示例复议〔2026〕1号");
    }
}
