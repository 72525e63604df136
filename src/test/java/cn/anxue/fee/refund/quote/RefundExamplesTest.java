package cn.anxue.fee.refund.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples, each with the article that decides it. The order is 3,000 yuan instead of 4,000 for 40 lessons from
 * 16 March to 13 June 2026 (90 days), paid on Monday 2 March.
 */
class RefundExamplesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = false, textBlock = """
        # article       | cause         | lessons | gifts | period | taught | asked on   | comes back
        ARTICLE_15      | NOT_STARTED   | 40      | 0     | false  | 0      | 2026-03-15 | 3000.00
        ARTICLE_15      | NOT_STARTED   | 40      | 5     | false  | 0      | 2026-03-03 | 3000.00
        ARTICLE_15      | NOT_STARTED   | 40      | 0     | true   | 0      | 2026-03-15 | 3000.00
        ARTICLE_14      | COOLING_OFF   | 40      | 0     | false  | 0      | 2026-03-09 | 3000.00
        ARTICLE_15      | COOLING_OFF   | 40      | 0     | false  | 1      | 2026-03-09 | 2925.00
        ARTICLE_18      | OPERATOR      | 40      | 0     | false  | 0      | 2026-04-20 | 3000.00
        ARTICLE_18      | OPERATOR      | 40      | 0     | false  | 10     | 2026-04-20 | 2250.00
        ARTICLE_18      | OPERATOR      | 40      | 0     | false  | 40     | 2026-06-13 | 0.00
        ARTICLE_18      | OPERATOR      | 40      | 10    | false  | 10     | 2026-04-20 | 2400.00
        ARTICLE_18      | OPERATOR      | 40      | 10    | false  | 45     | 2026-06-01 | 300.00
        ARTICLE_18      | OPERATOR      | 40      | 5     | false  | 7      | 2026-04-20 | 2533.34
        ARTICLE_18      | OPERATOR      | 36      | 0     | false  | 7      | 2026-04-20 | 2416.67
        CIVIL_CODE_563  | FORCE_MAJEURE | 40      | 0     | false  | 10     | 2026-04-20 | 2250.00
        CIVIL_CODE_563  | FORCE_MAJEURE | 40      | 10    | false  | 10     | 2026-04-20 | 2400.00
        ARTICLE_19      | CONSUMER      | 40      | 0     | false  | 10     | 2026-04-20 | 2000.00
        ARTICLE_19      | CONSUMER      | 40      | 10    | false  | 10     | 2026-04-20 | 2000.00
        ARTICLE_19      | CONSUMER      | 36      | 0     | false  | 7      | 2026-04-20 | 2222.23
        ARTICLE_19      | CONSUMER      | 40      | 0     | false  | 30     | 2026-05-20 | 0.00
        ARTICLE_20      | CONSUMER      | 40      | 0     | false  | 35     | 2026-05-20 | 0.00
        ARTICLE_20      | CONSUMER      | 40      | 10    | false  | 45     | 2026-06-01 | 0.00
        ARTICLE_22      | CONSUMER      | 40      | 0     | true   | 3      | 2026-04-14 | 2000.00
        ARTICLE_22      | OPERATOR      | 40      | 0     | true   | 3      | 2026-04-14 | 2000.00
        ARTICLE_22      | OPERATOR      | 40      | 0     | true   | 3      | 2026-03-16 | 2966.67
        ARTICLE_22      | CONSUMER      | 40      | 0     | true   | 3      | 2026-06-13 | 0.00
        ARTICLE_22      | CONSUMER      | 40      | 0     | true   | 3      | 2026-08-01 | 0.00
        """)
    void givesBack(
            Article article,
            RefundCause cause,
            int lessons,
            int gifts,
            boolean byPeriod,
            int taught,
            LocalDate on,
            String comesBack) {
        RefundFacts facts = QuoteFixtures.term()
                .of(QuoteFixtures.contract(lessons, gifts, byPeriod, null))
                .taught(Taught.confirmed(taught))
                .asked(on);

        RefundQuote quote = RefundQuotes.of(facts, cause);

        assertEquals(money(comesBack), quote.amount(), () -> quote.steps().toString());
        assertTrue(
                quote.steps().stream().anyMatch(step -> step.basis() == article),
                () -> quote.steps().toString());
    }

    @ParameterizedTest(name = "paid {0}, asked {1}: {2}")
    @CsvSource({
        // Paid on a Friday: the seventh day is the next Friday.
        "2026-03-06, 2026-03-13, true",
        "2026-03-06, 2026-03-14, false",
        // Paid on a Saturday: the seventh day is a Saturday and moves to Monday.
        "2026-03-07, 2026-03-16, true",
        "2026-03-07, 2026-03-17, false",
        // Paid on 24 September: the seventh day is 1 October, and the first working day after it is the 8th.
        "2026-09-24, 2026-10-08, true",
        "2026-09-24, 2026-10-09, false",
        // Paid on 13 September: the seventh day is Sunday the 20th, worked in exchange for the holiday.
        "2026-09-13, 2026-09-20, true",
        "2026-09-13, 2026-09-21, false"
    })
    void countsSevenDaysFromTheBooking(LocalDate bookedOn, LocalDate askedOn, boolean allowed) {
        Contract later = new Contract(
                Money.ofYuan(3_000),
                Money.ofYuan(3_000),
                40,
                0,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 12, 31),
                false,
                null);
        RefundFacts facts = QuoteFixtures.term()
                .of(later)
                .paid(new PaidIn(Money.ofYuan(3_000), bookedOn))
                .asked(askedOn);

        boolean found = RefundQuotes.all(facts).stream().anyMatch(quote -> quote.cause() == RefundCause.COOLING_OFF);

        assertEquals(allowed, found);
    }

    @ParameterizedTest(name = "{0} days before, {1} after, {2} lessons; {3} taught by {4}: {5}")
    @CsvSource({
        "7, 0, 0, 0, 2026-03-09, 3000.00",
        "0, 0, 3, 4, 2026-03-15, 2600.00",
        "0, 10, 0, 4, 2026-03-26, 3000.00",
        "0, 10, 0, 4, 2026-03-27, 2600.00",
        "0, 0, 3, 3, 2026-05-01, 3000.00",
        "0, 0, 3, 4, 2026-05-01, 2600.00"
    })
    void keepsToWhatTheContractGrants(int before, int after, int few, int taught, LocalDate on, String comesBack) {
        RefundFacts facts = QuoteFixtures.term()
                .of(QuoteFixtures.contract(40, 0, false, new RefundTerms(before, after, few)))
                .taught(Taught.confirmed(taught))
                .asked(on);

        assertEquals(
                money(comesBack), RefundQuotes.of(facts, RefundCause.CONSUMER).amount());
    }

    @ParameterizedTest(name = "{0} days before, {1} after, {2} lessons; {3} taught by {4}: {5}")
    @CsvSource({
        "7, 0, 0, 0, 2026-03-09, true",
        "7, 0, 0, 0, 2026-03-10, false",
        "0, 10, 0, 4, 2026-03-26, true",
        "0, 10, 0, 4, 2026-03-27, false",
        "0, 0, 3, 3, 2026-05-01, true",
        "0, 0, 3, 4, 2026-05-01, false"
    })
    void givesAllBackWithinTheAgreedTime(int before, int after, int few, int taught, LocalDate on, boolean granted) {
        RefundFacts facts = QuoteFixtures.term()
                .of(QuoteFixtures.contract(40, 0, false, new RefundTerms(before, after, few)))
                .taught(Taught.confirmed(taught))
                .asked(on);

        List<RefundQuote> agreed = RefundQuotes.all(facts).stream()
                .filter(quote -> quote.cause() == RefundCause.AGREED_TERMS)
                .toList();

        assertEquals(granted, !agreed.isEmpty());
        agreed.forEach(quote -> {
            assertEquals(money("3000.00"), quote.amount());
            assertEquals(Article.CONTRACT, quote.steps().get(1).basis());
            assertEquals(
                    quote.amount(), RefundQuotes.all(facts).get(0).amount(), "none is better than all that was paid");
        });
        if (!granted) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> RefundQuotes.of(facts, RefundCause.AGREED_TERMS));
            assertEquals(QuoteProblem.NOT_GRANTED, refused.kind());
        }
    }

    @ParameterizedTest(name = "{0} confirmed, {1} told, {2} untold, {3} disputed: {4}")
    @CsvSource({
        "8, 0, 0, 0, 2400.00",
        "8, 2, 0, 0, 2250.00",
        "8, 0, 2, 0, 2400.00",
        "8, 0, 0, 2, 2400.00",
        "8, 1, 1, 1, 2325.00"
    })
    void countsWhatWasToldAndNotDisputed(int confirmed, int told, int untold, int disputed, String comesBack) {
        RefundFacts facts = QuoteFixtures.term()
                .taught(new Taught(confirmed, told, untold, disputed))
                .asked(LocalDate.of(2026, 4, 20));

        assertEquals(
                money(comesBack), RefundQuotes.of(facts, RefundCause.OPERATOR).amount());
        assertEquals(
                untold + disputed > 0,
                RefundQuotes.of(facts, RefundCause.OPERATOR).steps().stream()
                        .map(RefundStep::basis)
                        .toList()
                        .contains(Article.ARTICLE_25));
    }

    private static Money money(String decimal) {
        return Money.ofFen(new BigDecimal(decimal).movePointRight(2).longValueExact());
    }
}
