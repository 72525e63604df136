package cn.anxue.region;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.calendar.Term;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private record Tier(
            @Nullable Integer upToStudents, @Nullable Integer upToSquareMetres, Money amount) {}

    private record Tiers(List<Tier> tiers) {}

    @Inject
    RegionRules rules;

    @Test
    void resolvesFromCountyUpToTheNation() {
        RuleKey<Integer> key = RuleFixtures.aKey(Integer.class);
        LocalDate from = DAY.minusYears(1);

        assertTrue(rules.on(DAY, "410922", key).isEmpty());
        RuleFixtures.layDown("000000", key, from, null, "1");
        assertEquals("文件 000000", rules.on(DAY, "410922", key).orElseThrow().document());
        RuleFixtures.layDown("410000", key, from, null, "2");
        assertEquals(2, rules.on(DAY, "410922", key).orElseThrow().value());
        RuleFixtures.layDown("410900", key, from, null, "3");
        assertEquals(3, rules.on(DAY, "410922", key).orElseThrow().value());
        RuleFixtures.layDown("410922", key, from, null, "4");

        assertEquals(
                new Rule<>(4, "410922", "文件 410922", from, null, false),
                rules.on(DAY, "410922", key).orElseThrow());
        assertEquals(3, rules.on(DAY, "410902", key).orElseThrow().value());
        assertEquals(1, rules.on(DAY, "130800", key).orElseThrow().value());
    }

    @Test
    void followsTheDay() {
        RuleKey<Term> key = RuleFixtures.aKey(Term.class);
        LocalDate change = LocalDate.of(2025, 7, 1);
        RuleFixtures.layDown("410902", key, LocalDate.of(2024, 1, 1), change, "{\"days\":10,\"unit\":\"WORKING\"}");
        RuleFixtures.layDown("410902", key, change, null, "{\"days\":15,\"unit\":\"WORKING\"}");

        assertTrue(rules.on(LocalDate.of(2023, 12, 31), "410902", key).isEmpty());
        assertEquals(
                Term.working(10),
                rules.on(change.minusDays(1), "410902", key).orElseThrow().value());
        assertEquals(
                Term.working(15), rules.on(change, "410902", key).orElseThrow().value());
    }

    @Test
    void fallsBackToTheCityWhereTheCountyRuleHasEnded() {
        RuleKey<String> key = RuleFixtures.aKey(String.class);
        RuleFixtures.layDown("410900", key, LocalDate.of(2020, 1, 1), null, "\"city\"");
        RuleFixtures.layDown("410902", key, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1), "\"county\"");

        assertEquals(
                "county",
                rules.on(LocalDate.of(2021, 6, 1), "410902", key).orElseThrow().value());
        assertEquals("city", rules.on(DAY, "410902", key).orElseThrow().value());
    }

    @Test
    void resolvesManyPlacesAtOnce() {
        RuleKey<Integer> key = RuleFixtures.aKey(Integer.class);
        RuleFixtures.layDown("410900", key, DAY, null, "3");
        RuleFixtures.layDown("410922", key, DAY, null, "4");

        Map<String, Rule<Integer>> found = rules.onAll(DAY, List.of("410902", "410922", "410922", "450204"), key);

        assertEquals(
                Map.of(
                        "410902", new Rule<>(3, "410900", "文件 410900", DAY, null, false),
                        "410922", new Rule<>(4, "410922", "文件 410922", DAY, null, false)),
                found);
    }

    @Test
    void shipsTheTiersOfYangquanWithExampleThresholds() {
        Rule<Tiers> rule = rules.on(DAY, "140302", new RuleKey<>("deposit.tiers", Tiers.class))
                .orElseThrow();

        assertEquals(
                List.of(Money.ofYuan(100_000), Money.ofYuan(200_000), Money.ofYuan(500_000)),
                rule.value().tiers().stream().map(Tier::amount).toList());
        assertTrue(rule.document().contains("阳泉市城区教育局 2023-07-28 答复"));
        assertTrue(rule.example());
    }

    @Test
    void shipsIndividualAssessmentForChengdeAndItsCounties() {
        RuleKey<String> basis = new RuleKey<>("deposit.basis", String.class);

        assertEquals("INDIVIDUAL", rules.on(DAY, "130800", basis).orElseThrow().value());
        assertEquals("130800", rules.on(DAY, "130871", basis).orElseThrow().regionCode());
        assertEquals("TIERS", rules.on(DAY, "140302", basis).orElseThrow().value());
        assertEquals("000000", rules.on(DAY, "410902", basis).orElseThrow().regionCode());
        assertFalse(rules.on(DAY, "410902", new RuleKey<>("deposit.floorIncluded", Boolean.class))
                .orElseThrow()
                .value());
    }

    @Test
    void refusesUnknownPlacesAndMisspeltKeys() {
        RuleKey<String> key = RuleFixtures.aKey(String.class);

        assertEquals(
                RegionProblem.REGION_UNKNOWN,
                assertThrows(ProblemException.class, () -> rules.on(DAY, "999999", key))
                        .kind());
        assertThrows(IllegalArgumentException.class, () -> new RuleKey<>("Deposit Tiers", String.class));
    }

    @Test
    void saysWhichRuleHoldsAValueOfAnotherShape() {
        RuleKey<Integer> key = RuleFixtures.aKey(Integer.class);
        RuleFixtures.layDown("410922", key, DAY, null, "{\"a\":1}");

        IllegalStateException broken = assertThrows(IllegalStateException.class, () -> rules.on(DAY, "410922", key));
        assertTrue(String.valueOf(broken.getMessage()).contains(key.name() + " of 410922"));
    }

    @Test
    void letsNoTwoRowsDecideTheSameDay() {
        RuleKey<Integer> key = RuleFixtures.aKey(Integer.class);
        LocalDate from = LocalDate.of(2025, 1, 1);
        LocalDate until = LocalDate.of(2026, 1, 1);
        RuleFixtures.layDown("410922", key, from, until, "1");

        assertRefused("region_rule_no_overlap", "410922", key, from.plusMonths(6), null, "2");
        assertRefused("region_rule_no_overlap", "410922", key, from.minusYears(1), null, "2");
        assertRefused("region_rule_no_overlap", "410922", key, until.minusDays(1), until.plusDays(1), "2");
        assertRefused("region_rule_no_overlap", "410922", key, from, until, "2");
        assertRefused("region_rule_span", "410922", key, until, until, "2");
        assertRefused("region_rule_value_present", "410922", key, until, null, "null");
        assertRefused("region_rule_region", "999999", key, from, null, "2");
        assertDoesNotThrow(() -> RuleFixtures.layDown("410922", key, until, null, "2"));
        assertDoesNotThrow(() -> RuleFixtures.layDown("410902", key, from, null, "2"));
        assertDoesNotThrow(() -> RuleFixtures.layDown("410922", RuleFixtures.aKey(Integer.class), from, null, "2"));
    }

    private static void assertRefused(
            String constraint, String region, RuleKey<?> key, LocalDate from, @Nullable LocalDate until, String json) {
        PersistenceException refused =
                assertThrows(PersistenceException.class, () -> RuleFixtures.layDown(region, key, from, until, json));
        assertTrue(String.valueOf(refused.getMessage()).contains(constraint), refused.getMessage());
    }
}
