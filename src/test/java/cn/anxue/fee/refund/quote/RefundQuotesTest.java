package cn.anxue.fee.refund.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefundQuotesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 20);

    @Test
    void putsTheBestForTheFamilyFirst() {
        List<RefundQuote> quotes = RefundQuotes.all(
                QuoteFixtures.term().taught(Taught.confirmed(10)).asked(APRIL));

        assertEquals(
                List.of(RefundCause.OPERATOR, RefundCause.FORCE_MAJEURE, RefundCause.CONSUMER),
                quotes.stream().map(RefundQuote::cause).toList());
    }

    @Test
    void putsWhatNeedsNobodysConsentFirstAmongEquals() {
        List<RefundQuote> quotes = RefundQuotes.all(QuoteFixtures.term().asked(QuoteFixtures.PAID_ON.plusDays(1)));

        assertEquals(RefundCause.NOT_STARTED, quotes.get(0).cause());
        assertEquals(RefundCause.COOLING_OFF, quotes.get(1).cause());
        assertEquals(5, quotes.size());
    }

    @Test
    void countsTheSevenDaysFromTheLastPayment() {
        RefundFacts facts = QuoteFixtures.term()
                .paid(
                        new PaidIn(Money.ofYuan(500), LocalDate.of(2026, 2, 2)),
                        new PaidIn(Money.ofYuan(2_500), QuoteFixtures.PAID_ON))
                .asked(LocalDate.of(2026, 3, 9));

        assertEquals(
                Money.ofYuan(3_000),
                RefundQuotes.of(facts, RefundCause.COOLING_OFF).amount());
    }

    @Test
    void refusesSevenDaysToWhoKnewTheCourseFromHere() {
        assertRefused(
                QuoteProblem.SERVED_BEFORE,
                QuoteFixtures.term().history(true, null).asked(QuoteFixtures.PAID_ON),
                RefundCause.COOLING_OFF);
    }

    @Test
    void refusesSevenDaysOnceTheyAreOver() {
        assertRefused(QuoteProblem.COOLING_OFF_OVER, QuoteFixtures.term().asked(APRIL), RefundCause.COOLING_OFF);
    }

    @Test
    void refusesNotStartedOnTheFirstDay() {
        assertRefused(
                QuoteProblem.ALREADY_STARTED,
                QuoteFixtures.term().asked(QuoteFixtures.STARTS),
                RefundCause.NOT_STARTED);
    }

    @Test
    void refusesNotStartedOnceALessonIsOnRecord() {
        RefundFacts facts =
                QuoteFixtures.term().taught(new Taught(0, 0, 0, 1)).asked(QuoteFixtures.STARTS.minusDays(3));

        assertRefused(QuoteProblem.ALREADY_STARTED, facts, RefundCause.NOT_STARTED);
    }

    @Test
    void refusesWhereNothingIsLeft() {
        RefundFacts facts = QuoteFixtures.term().refunded(Money.ofYuan(3_000)).asked(APRIL);

        assertRefused(QuoteProblem.NOTHING_TO_REFUND, facts, RefundCause.OPERATOR);
        assertTrue(RefundQuotes.all(facts).isEmpty());
    }

    @Test
    void takesAwayWhatWentBackBefore() {
        RefundFacts facts = QuoteFixtures.term()
                .taught(Taught.confirmed(10))
                .refunded(Money.ofYuan(1_000))
                .asked(APRIL);

        assertEquals(
                Money.ofYuan(1_250),
                RefundQuotes.of(facts, RefundCause.OPERATOR).amount());
        assertEquals(
                Money.ofYuan(1_000),
                RefundQuotes.of(facts, RefundCause.CONSUMER).amount());
    }

    @Test
    void keepsNothingForDaysAfterTheInstitutionStopped() {
        RefundFacts facts = QuoteFixtures.term()
                .of(QuoteFixtures.contract(40, 0, true, null))
                .history(false, LocalDate.of(2026, 4, 15))
                .asked(LocalDate.of(2026, 5, 30));

        assertEquals(
                Money.ofYuan(2_000),
                RefundQuotes.of(facts, RefundCause.OPERATOR).amount());
        assertEquals(
                Money.ofFen(46_667),
                RefundQuotes.of(facts, RefundCause.CONSUMER).amount());
    }

    @Test
    void addsInterestAsTheAccountBoreIt() {
        // 3,000 yuan lay there for 10 of the 90 days on which the account held 22,500: 10 days of 90, 2,250 of 22,500.
        BorneInterest.Posting posting = new BorneInterest.Posting(Money.ofFen(11_070), 10, 90 * 2_250_000L);
        BorneInterest interest = new BorneInterest(List.of(posting), Money.ofYuan(3_000), Money.ofFen(11_070));
        RefundQuote quote = RefundQuotes.of(
                QuoteFixtures.term().taught(Taught.confirmed(10)).asked(APRIL, interest), RefundCause.OPERATOR);

        assertEquals(Money.ofFen(225_123), quote.amount());
        assertEquals(Money.ofYuan(2_250), quote.principal());
        assertEquals(
                Article.ARTICLE_16, quote.steps().get(quote.steps().size() - 1).basis());
    }

    @Test
    void deductsNoCommission() {
        RefundQuote quote = RefundQuotes.of(
                QuoteFixtures.term().taught(Taught.confirmed(10)).asked(APRIL), RefundCause.CONSUMER);

        assertTrue(quote.steps().stream()
                .anyMatch(step -> step.amount().isZero() && step.text().zh().contains("提成")));
    }

    @Test
    void saysEachStepInBothLanguages() {
        RefundQuote quote = RefundQuotes.of(
                QuoteFixtures.term().taught(Taught.confirmed(10)).asked(APRIL), RefundCause.CONSUMER);

        for (RefundStep step : quote.steps()) {
            assertFalse(step.text().zh().contains("{"), step.text().zh());
            assertFalse(step.text().en().contains("{"), step.text().en());
            assertTrue(step.basis().text().in(Locale.CHINESE, Map.of()).contains("第"));
        }
    }

    @Test
    void asksAPriceBeforeDiscountThatIsNoLowerThanThePrice() {
        Contract odd = new Contract(
                Money.ofYuan(3_000), Money.ofYuan(10), 40, 0, QuoteFixtures.STARTS, QuoteFixtures.ENDS, false, null);

        RefundFacts facts =
                QuoteFixtures.term().of(odd).taught(Taught.confirmed(10)).asked(APRIL);

        assertEquals(
                Money.ofYuan(2_250),
                RefundQuotes.of(facts, RefundCause.CONSUMER).amount());
    }

    private static void assertRefused(ProblemKind kind, RefundFacts facts, RefundCause cause) {
        ProblemException refused = assertThrows(ProblemException.class, () -> RefundQuotes.of(facts, cause));

        assertEquals(kind, refused.kind());
    }
}
