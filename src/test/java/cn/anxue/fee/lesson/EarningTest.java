package cn.anxue.fee.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarningTest {
    @Test
    void givesTheRemainderToTheLastLesson() {
        assertEquals(List.of(33_33L, 33_33L, 33_34L), earned(Money.ofYuan(100), 3));
        assertEquals(List.of(14_28L, 14_29L, 14_28L, 14_29L, 14_28L, 14_29L, 14_29L), earned(Money.ofYuan(100), 7));
    }

    @Test
    void givesGiftLessonsTheSameShare() {
        // 8 bought and 2 given for 800 yuan: each lesson carries 80.
        assertEquals(IntStream.range(0, 10).mapToObj(i -> 80_00L).toList(), earned(Money.ofYuan(800), 10));
    }

    @Test
    void earnsNothingByALessonThatIsWorthLessThanAFenUntilItAddsUp() {
        assertEquals(List.of(0L, 0L, 1L), earned(Money.ofFen(1), 3));
    }

    @Test
    void takesNoMoreThanIsHeldAndMakesUpForItOnceTheRestCame() {
        Earning half = new Earning(Money.ofYuan(100), 4, 0, Money.ofFen(0), Money.ofYuan(40));

        assertEquals(Money.ofYuan(25), half.next());
        assertEquals(Money.ofYuan(15), half.next());
        assertEquals(Money.ofFen(0), half.next());

        Earning paid = new Earning(Money.ofYuan(100), 4, 3, Money.ofYuan(40), Money.ofYuan(60));
        assertEquals(Money.ofYuan(60), paid.next());
    }

    @Test
    void earnsThePriceToTheFenHoweverItIsCutIntoLists() {
        Random random = new Random(20_261_121);
        for (int round = 0; round < 2_000; round++) {
            Money price = Money.ofFen(1 + random.nextInt(1_000_000));
            int lessons = 1 + random.nextInt(120);
            Money earned = Money.ofFen(0);
            int confirmed = 0;
            while (confirmed < lessons) {
                Earning list = new Earning(price, lessons, confirmed, earned, price.minus(earned));
                int length = 1 + random.nextInt(lessons - confirmed);
                for (int i = 0; i < length; i++) {
                    Money one = list.next();
                    assertTrue(!one.isNegative());
                    earned = earned.plus(one);
                }
                confirmed += length;
                assertEquals(price.minor() * confirmed / lessons, earned.minor());
            }
            assertEquals(price, earned);
        }
    }

    @Test
    void refusesALessonTooMany() {
        Earning done = new Earning(Money.ofYuan(100), 2, 2, Money.ofYuan(100), Money.ofFen(0));

        assertThrows(IllegalStateException.class, done::next);
    }

    private static List<Long> earned(Money price, int lessons) {
        Earning earning = new Earning(price, lessons, 0, Money.ofFen(0), price);
        return IntStream.range(0, lessons).mapToObj(i -> earning.next().minor()).toList();
    }
}
