package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.anxue.cipher.VaultFixtures;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineIdentityTest {
    @Test
    void redCreditAndDebitOfOneReferenceAreOneLine() {
        assertEquals(key(line(Direction.DEBIT, 10)), key(line(Direction.CREDIT, -10)));
        assertEquals(key(line(Direction.CREDIT, 10)), key(line(Direction.DEBIT, -10)));
        assertNotEquals(
                key(line(Direction.CREDIT, 10)), key(line(Direction.CREDIT, -10)), "a credit, and it taken back");
    }

    @Test
    void redCreditTellsOfTheSameMoneyAsADebit() {
        LineStore.Known red = LineStore.Known.of(good(line(Direction.CREDIT, -10)));

        assertEquals(true, red.isSameMoney(line(Direction.DEBIT, 10)));
        assertEquals(false, red.isSameMoney(line(Direction.DEBIT, 11)));
    }

    private static LineIdentity.Key key(Line line) {
        return LineIdentity.of(line, 1, VaultFixtures.vault()).key();
    }

    private static GoodLine good(Line line) {
        return new GoodLine(
                new UUID(0, 1),
                0,
                line,
                LineFixtures.account(Purpose.FEE),
                LineIdentity.of(line, 1, VaultFixtures.vault()));
    }

    private static Line line(Direction direction, int yuan) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new Line(
                LineId.next(),
                LineFixtures.NUMBER,
                "R1",
                0,
                day,
                day,
                direction,
                Money.ofYuan(yuan),
                null,
                null,
                null,
                null,
                null);
    }
}
