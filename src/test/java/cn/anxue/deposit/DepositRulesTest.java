package cn.anxue.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.deposit.DepositTiers.Tier;
import cn.anxue.institution.Scale;
import cn.anxue.money.Money;
import cn.anxue.region.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Scale SMALL = new Scale(50, 200, 1);
    private static final Scale LARGE = new Scale(500, 200, 1);
    private static final Money NO_FLOOR = Money.ofFen(0);

    @Test
    void requiresTheTierOfTheScale() {
        DepositRequirement required =
                requirement(byTiers(false), LARGE, NO_FLOOR, null).orElseThrow();

        assertEquals(RequirementBasis.TIER, required.basis());
        assertEquals("50万", required.tier());
        assertEquals(Money.ofYuan(500_000), required.required());
        assertEquals("档次文件", required.document());
    }

    @Test
    void showsTheFloorBesideTheTierAndDoesNotAddIt() {
        DepositRequirement required =
                requirement(byTiers(false), SMALL, Money.ofYuan(130_000), null).orElseThrow();

        assertEquals(Money.ofYuan(100_000), required.required());
        assertEquals(Money.ofYuan(130_000), required.floor());
    }

    @Test
    void requiresAHigherFloorWhereThePlaceIncludesIt() {
        assertEquals(
                Money.ofYuan(130_000),
                requirement(byTiers(true), SMALL, Money.ofYuan(130_000), null)
                        .orElseThrow()
                        .required());
        assertEquals(
                Money.ofYuan(100_000),
                requirement(byTiers(true), SMALL, Money.ofYuan(70_000), null)
                        .orElseThrow()
                        .required());
    }

    @Test
    void requiresNothingYetWhereThePlaceAssessesIndividually() {
        assertEquals(Optional.empty(), requirement(individually(), LARGE, NO_FLOOR, null));
    }

    @Test
    void requiresNothingYetWhereNothingIsLaidDown() {
        assertEquals(Optional.empty(), requirement(new DepositLaw(null, null, false), LARGE, NO_FLOOR, null));
    }

    @Test
    void keepsAnIndividualAssessment() {
        DepositRequirement assessed = assess(individually(), 56_700, null);

        assertEquals(RequirementBasis.INDIVIDUAL, assessed.basis());
        assertNull(assessed.tier());
        assertEquals(Optional.of(assessed), requirement(individually(), LARGE, NO_FLOOR, assessed));
    }

    @Test
    void followsTheTiersOnceThePlaceHasThem() {
        DepositRequirement assessed = assess(individually(), 56_700, null);

        assertEquals(
                "50万",
                requirement(byTiers(false), LARGE, NO_FLOOR, assessed)
                        .orElseThrow()
                        .tier());
    }

    @Test
    void keepsAnExceptionFromTheTiersUntilItsLastDay() {
        DepositRequirement assessed = assess(byTiers(false), 80_000, TODAY);

        assertEquals(RequirementBasis.EXCEPTION, assessed.basis());
        assertEquals(Optional.of(assessed), requirement(byTiers(false), LARGE, NO_FLOOR, assessed));
        assertEquals(
                "50万",
                DepositRules.requirement(byTiers(false), LARGE, NO_FLOOR, assessed, TODAY.plusDays(1))
                        .orElseThrow()
                        .tier());
    }

    @Test
    void includesTheFloorInAnExceptionToo() {
        DepositRequirement assessed = DepositRules.assessment(
                byTiers(true), new IndividualAssessment(Money.ofYuan(50_000), "文", "理由", null), Money.ofYuan(60_000));

        assertEquals(Money.ofYuan(50_000), assessed.assessed());
        assertEquals(Money.ofYuan(60_000), assessed.required());
    }

    @ParameterizedTest
    @CsvSource({
        "0,2026-11-30,SHORT",
        "9999999,2026-11-21,SHORT",
        "9999999,2026-11-20,OVERDUE",
        "9999999,,SHORT",
        "10000000,2026-11-20,MET",
        "10000001,,EXCESS"
    })
    void comparesWhatIsHeldWithWhatIsRequired(long heldFen, @Nullable LocalDate due, DepositState state) {
        assertEquals(state, DepositRules.state(Money.ofYuan(100_000), Money.ofFen(heldFen), due, TODAY));
    }

    @Test
    void saysNothingOfWhatWasNeverAssessed() {
        assertEquals(DepositState.UNASSESSED, DepositRules.state(null, Money.ofYuan(1), null, TODAY));
    }

    @Test
    void countsAShortfallFromZero() {
        assertEquals(Money.ofFen(1), DepositRules.shortfall(Money.ofFen(10), Money.ofFen(9)));
        assertEquals(Money.ofFen(0), DepositRules.shortfall(Money.ofFen(10), Money.ofFen(11)));
    }

    private static Optional<DepositRequirement> requirement(
            DepositLaw law, Scale scale, Money floor, @Nullable DepositRequirement current) {
        return DepositRules.requirement(law, scale, floor, current, TODAY);
    }

    private static DepositRequirement assess(DepositLaw law, long yuan, @Nullable LocalDate until) {
        return DepositRules.assessment(law, new IndividualAssessment(Money.ofYuan(yuan), "文", "理由", until), NO_FLOOR);
    }

    private static DepositLaw byTiers(boolean floorIncluded) {
        DepositTiers tiers = new DepositTiers(List.of(
                new Tier(100, 500, null, Money.ofYuan(100_000)), new Tier(null, null, null, Money.ofYuan(500_000))));
        return new DepositLaw(rule(DepositBasis.TIERS), rule(tiers), floorIncluded);
    }

    private static DepositLaw individually() {
        return new DepositLaw(rule(DepositBasis.INDIVIDUAL), null, false);
    }

    private static <T> Rule<T> rule(T value) {
        return new Rule<>(value, "410902", "档次文件", LocalDate.of(2021, 1, 1), null, true);
    }
}
