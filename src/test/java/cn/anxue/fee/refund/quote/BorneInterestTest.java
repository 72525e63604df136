package cn.anxue.fee.refund.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BorneInterestTest {
    @Test
    void sharesByBalancesAndDays() {
        // Of 4,000 yuan that lay there for 20 days, 3,000 were the family's for the last 10.
        BorneInterest interest = interest(new BorneInterest.Posting(Money.ofYuan(8), 10, 20 * 400_000L), 3_000, 8);

        assertEquals(Money.ofYuan(3), interest.on(Money.ofYuan(3_000)));
        assertEquals(Money.ofYuan(1), interest.on(Money.ofYuan(1_000)));
    }

    @Test
    void bearsNothingOnWhatTheOrderDoesNotHold() {
        BorneInterest interest = interest(new BorneInterest.Posting(Money.ofYuan(8), 10, 20 * 400_000L), 1_000, 8);

        assertEquals(Money.ofYuan(1), interest.on(Money.ofYuan(3_000)));
    }

    @Test
    void neverGivesMoreThanThereIsLeft() {
        BorneInterest interest = interest(new BorneInterest.Posting(Money.ofYuan(8), 10, 20 * 400_000L), 3_000, 2);

        assertEquals(Money.ofYuan(2), interest.on(Money.ofYuan(3_000)));
        assertEquals(Money.ofFen(0), BorneInterest.NONE.on(Money.ofYuan(3_000)));
    }

    /** Orders and what else is owed lie in one account; some orders end on some day and are paid after the bank posted. */
    @RepeatedTest(20)
    void sharesOfOnePostingAndWhatIsLeftAreThePosting(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int days = 1 + random.nextInt(92);
        Money posted = Money.ofFen(random.nextInt(5_000));
        // At the worst all that lay there was the families' all the time.
        boolean worst = random.nextBoolean();
        long balanceDays = worst ? 0 : (long) days * random.nextInt(10_000);
        List<long[]> ended = new ArrayList<>();
        for (int i = 0; i < random.nextInt(40); i++) {
            long held = random.nextInt(500_000);
            ended.add(new long[] {held, worst ? days : random.nextInt(days + 1)});
            balanceDays += held * days;
        }
        Money left = posted;
        for (long[] one : ended) {
            BorneInterest.Posting posting = new BorneInterest.Posting(posted, one[1], balanceDays);
            Money held = Money.ofFen(one[0]);
            Money share = new BorneInterest(List.of(posting), held, left).on(held);
            assertEquals(share, new BorneInterest(List.of(posting), held, posted).on(held), "no later one gets less");
            left = left.minus(share);
        }
        assertTrue(!left.isNegative(), left::toString);
        assertEquals(posted, ended.isEmpty() ? left : left.plus(shared(posted, ended, balanceDays)));
    }

    private static Money shared(Money posted, List<long[]> ended, long balanceDays) {
        return ended.stream()
                .map(one -> new BorneInterest(
                                List.of(new BorneInterest.Posting(posted, one[1], balanceDays)),
                                Money.ofFen(one[0]),
                                posted)
                        .on(Money.ofFen(one[0])))
                .reduce(Money.ofFen(0), Money::plus);
    }

    private static BorneInterest interest(BorneInterest.Posting posting, long heldYuan, long mostYuan) {
        return new BorneInterest(List.of(posting), Money.ofYuan(heldYuan), Money.ofYuan(mostYuan));
    }
}
