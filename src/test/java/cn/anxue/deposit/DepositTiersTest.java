package cn.anxue.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.deposit.DepositTiers.Tier;
import cn.anxue.institution.Scale;
import cn.anxue.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTiersTest {
    private static final DepositTiers TIERS = new DepositTiers(List.of(
            new Tier(100, 500, 1, Money.ofYuan(100_000)),
            new Tier(300, 1500, null, Money.ofYuan(200_000)),
            new Tier(null, null, null, Money.ofYuan(500_000))));

    @ParameterizedTest
    @CsvSource({
        "0,0,0,10万",
        "100,500,1,10万",
        "101,500,1,20万",
        "100,501,1,20万",
        "100,500,2,20万",
        "300,1500,99,20万",
        "301,1500,1,50万",
        "10,1501,1,50万",
        "1000000,1000000,1000000,50万"
    })
    void takesTheFirstTierWhoseBoundsAreExceededInNothing(int students, int metres, int points, String label) {
        assertEquals(label, TIERS.of(new Scale(students, metres, points)).label());
    }

    @Test
    void namesATierByItsAmount() {
        assertEquals("5.67万", new Tier(null, null, null, Money.ofYuan(56_700)).label());
    }

    @Test
    void refusesTiersThatLeaveSomebodyOut() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new DepositTiers(List.of(new Tier(100, null, null, Money.ofYuan(1)))));
        assertThrows(IllegalArgumentException.class, () -> new DepositTiers(List.of()));
    }

    @Test
    void refusesAmountsThatDoNotGrow() {
        List<Tier> tiers = List.of(
                new Tier(100, null, null, Money.ofYuan(200_000)), new Tier(null, null, null, Money.ofYuan(200_000)));

        assertThrows(IllegalArgumentException.class, () -> new DepositTiers(tiers));
    }
}
