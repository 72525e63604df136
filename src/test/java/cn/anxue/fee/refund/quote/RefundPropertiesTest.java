package cn.anxue.fee.refund.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any order, any payments, any lessons and any day. */
class RefundPropertiesTest {
    private static final int CASES = 500;

    @RepeatedTest(4)
    void staysBetweenNothingAndWhatIsLeft(RepetitionInfo repetition) {
        cases(repetition)
                .forEach(facts -> RefundQuotes.all(facts).forEach(quote -> {
                    assertFalse(quote.principal().isNegative(), facts::toString);
                    assertFalse(quote.kept().isNegative(), facts::toString);
                    assertTrue(quote.principal().compareTo(facts.paid().minus(facts.refunded())) <= 0, facts::toString);
                    assertEquals(
                            facts.paid(), quote.principal().plus(quote.kept()).plus(facts.refunded()), facts::toString);
                }));
    }

    @RepeatedTest(4)
    void addsItsStepsUpToItsAmount(RepetitionInfo repetition) {
        cases(repetition)
                .forEach(facts -> RefundQuotes.all(facts)
                        .forEach(quote -> assertEquals(
                                quote.amount(),
                                quote.steps().stream().map(RefundStep::amount).reduce(Money.ofFen(0), Money::plus),
                                facts::toString)));
    }

    @RepeatedTest(4)
    void neverGrowsWithLessonsTaught(RepetitionInfo repetition) {
        cases(repetition).forEach(facts -> {
            RefundFacts further = withOneLessonMore(facts);
            for (RefundQuote after : RefundQuotes.all(further)) {
                Money before = RefundQuotes.of(facts, after.cause()).amount();
                assertTrue(after.amount().compareTo(before) <= 0, () -> facts + " " + after.cause());
            }
        });
    }

    @RepeatedTest(4)
    void neverGivesTheFamilyLessForTheInstitutionsFaultThanForItsOwn(RepetitionInfo repetition) {
        cases(repetition).filter(facts -> facts.paid().isPositive()).forEach(facts -> {
            if (RefundQuotes.all(facts).isEmpty()) {
                return;
            }
            Money institutions = RefundQuotes.of(facts, RefundCause.OPERATOR).amount();
            Money own = RefundQuotes.of(facts, RefundCause.CONSUMER).amount();
            assertTrue(institutions.compareTo(own) >= 0, facts::toString);
            assertEquals(
                    institutions,
                    RefundQuotes.of(facts, RefundCause.FORCE_MAJEURE).amount(),
                    facts::toString);
        });
    }

    @RepeatedTest(4)
    void listsTheBestFirst(RepetitionInfo repetition) {
        cases(repetition).forEach(facts -> {
            List<RefundQuote> quotes = RefundQuotes.all(facts);
            for (int i = 1; i < quotes.size(); i++) {
                assertTrue(quotes.get(i - 1).amount().compareTo(quotes.get(i).amount()) >= 0, facts::toString);
            }
        });
    }

    private static Stream<RefundFacts> cases(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        return Stream.generate(() -> facts(random)).limit(CASES);
    }

    private static RefundFacts facts(Random random) {
        long price = 1 + random.nextInt(500_000);
        int lessons = 1 + random.nextInt(60);
        int gifts = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
        LocalDate starts = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        Contract contract = new Contract(
                Money.ofFen(price),
                Money.ofFen(price + random.nextInt(200_000)),
                lessons,
                gifts,
                starts,
                starts.plusDays(random.nextInt(92)),
                random.nextInt(4) == 0,
                random.nextInt(5) == 0
                        ? new RefundTerms(random.nextInt(10), random.nextInt(10), random.nextInt(5))
                        : null);
        LocalDate paidOn = starts.minusDays(random.nextInt(40));
        long first = random.nextLong(price + 1);
        List<PaidIn> payments = List.of(
                new PaidIn(Money.ofFen(first), paidOn),
                new PaidIn(Money.ofFen(random.nextLong(price - first + 1)), paidOn.plusDays(random.nextInt(9))));
        Money refunded = Money.ofFen(random.nextInt(3) == 0 ? random.nextLong(first + 1) : 0);
        int held = random.nextInt(lessons + gifts + 1);
        int disputed = held == 0 ? 0 : random.nextInt(Math.min(held, 3));
        int untold = random.nextInt(held - disputed + 1) / 4;
        int told = random.nextInt(held - disputed - untold + 1) / 2;
        return new RefundFacts(
                contract,
                payments,
                new Taught(held - disputed - untold - told, told, untold, disputed),
                refunded,
                new RefundFacts.History(
                        random.nextInt(4) == 0, random.nextInt(6) == 0 ? starts.plusDays(random.nextInt(60)) : null),
                random.nextInt(4) == 0 ? interest(random, price) : BorneInterest.NONE,
                CoolingOff.until(payments, QuoteFixtures.DEADLINES),
                paidOn.plusDays(random.nextInt(150)));
    }

    private static BorneInterest interest(Random random, long price) {
        BorneInterest.Posting posting =
                new BorneInterest.Posting(Money.ofFen(random.nextInt(1_000)), random.nextInt(30), price * 90);
        return new BorneInterest(List.of(posting), Money.ofFen(price), Money.ofFen(random.nextInt(1_000)));
    }

    private static RefundFacts withOneLessonMore(RefundFacts facts) {
        Taught taught = facts.taught();
        return new RefundFacts(
                facts.contract(),
                facts.payments(),
                new Taught(taught.confirmed() + 1, taught.told(), taught.untold(), taught.disputed()),
                facts.refunded(),
                facts.history(),
                facts.interest(),
                facts.coolingOffUntil(),
                facts.askedOn());
    }
}
