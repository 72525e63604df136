package cn.anxue.enforcement.penalty;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Money GAINS = Money.ofYuan(3_000);
    private static final FineLimits UNLICENSED =
            new FineLimits(List.of(new FineLimits.Band(null, null, null, BigDecimal.ONE, BigDecimal.valueOf(5))));
    private static final FineLimits DISGUISED = new FineLimits(List.of(
            new FineLimits.Band(Severity.SERIOUS, null, Money.ofYuan(50_000), null, null),
            new FineLimits.Band(Severity.VERY_SERIOUS, Money.ofYuan(50_000), Money.ofYuan(100_000), null, null)));

    @ParameterizedTest
    @CsvSource({"299999, false", "300000, true", "1500000, true", "1500001, false"})
    void finesOneToFiveTimesTheGains(long fen, boolean allowed) {
        check(rules(UNLICENSED, Severity.ORDINARY, true), terms(Severity.ORDINARY, fen), allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, 100, false",
        "SERIOUS, 5000000, true",
        "SERIOUS, 5000001, false",
        "VERY_SERIOUS, 4999999, false",
        "VERY_SERIOUS, 10000000, true",
        "VERY_SERIOUS, 10000001, false",
    })
    void finesWithinTheBandOfTheSeverity(Severity severity, long fen, boolean allowed) {
        check(rules(DISGUISED, severity, true), terms(severity, fen), allowed);
    }

    @Test
    void finesNothingWithoutARule() {
        TermsRules none = rules(Optional.empty(), true, List.of(), false);

        assertRefused(PenaltyProblem.FINE_WITHOUT_BASIS, none, terms(Severity.SERIOUS, 100));
    }

    @Test
    void confiscatesTheGainsAndOnlyAfterRefunds() {
        Terms taken = imposing(Severity.SERIOUS, List.of(), new Sanction(SanctionKind.CONFISCATION, 300_000, null));
        Terms less = imposing(Severity.SERIOUS, List.of(), new Sanction(SanctionKind.CONFISCATION, 299_999, null));

        assertDoesNotThrow(() -> rules(Optional.empty(), true, List.of(), false).check(taken));
        assertRefused(PenaltyProblem.CONFISCATION_AMOUNT, rules(Optional.empty(), true, List.of(), false), less);
        assertRefused(
                PenaltyProblem.CONFISCATION_BEFORE_REFUND, rules(Optional.empty(), false, List.of(), false), taken);
    }

    @Test
    void imposesSeveralAtOnceEachOnce() {
        Sanction warning = new Sanction(SanctionKind.WARNING, 0, null);
        Sanction stop = new Sanction(SanctionKind.STOP_ENROLMENT, 0, "三个月");
        TermsRules rules = rules(Optional.empty(), true, List.of(), true);

        assertDoesNotThrow(() -> rules.check(imposing(Severity.SERIOUS, List.of(), warning, stop)));
        assertRefused(PenaltyProblem.SANCTION_TWICE, rules, imposing(Severity.SERIOUS, List.of(), warning, warning));
        assertRefused(PenaltyProblem.SANCTIONS_REQUIRED, rules, imposing(Severity.SERIOUS, List.of()));
        assertRefused(
                PenaltyProblem.AMOUNT_REQUIRED,
                rules,
                imposing(Severity.SERIOUS, List.of(), new Sanction(SanctionKind.WARNING, 1, null)));
    }

    @Test
    void takesNoLicenceFromWhoHasNone() {
        Terms revoked = imposing(Severity.SERIOUS, List.of(), new Sanction(SanctionKind.REVOKE_LICENCE, 0, null));

        assertRefused(PenaltyProblem.INSTITUTION_ONLY, rules(Optional.empty(), true, List.of(), false), revoked);
    }

    @ParameterizedTest
    @CsvSource({
        // decided on, circumstance, severity, problem
        "2024-03-02, , SERIOUS, REPEAT_ON_RECORD",
        "2024-03-02, REPEAT, ORDINARY, REPEAT_ON_RECORD",
        "2024-03-02, REPEAT, SERIOUS, ",
        "2024-02-28, , SERIOUS, ",
        "2024-02-28, FIRST, SERIOUS, FIRST_NOT_TRUE",
    })
    void treatsARepeatedOffenceAsHeavier(
            LocalDate decided, @Nullable Circumstance named, Severity severity, @Nullable PenaltyProblem problem) {
        TermsRules rules = rules(Optional.empty(), true, List.of(new Earlier("示教罚决〔2024〕1号", decided)), false);
        List<Circumstance> circumstances = named == null ? List.of() : List.of(named);
        Terms terms = imposing(severity, circumstances, new Sanction(SanctionKind.WARNING, 0, null));

        if (problem == null) {
            assertDoesNotThrow(() -> rules.check(terms));
        } else {
            assertRefused(problem, rules, terms);
        }
    }

    @Test
    void treatsSchoolTeachersAsHeavier() {
        Sanction warning = new Sanction(SanctionKind.WARNING, 0, null);
        TermsRules rules = rules(Optional.empty(), true, List.of(), false);

        assertRefused(
                PenaltyProblem.TEACHER_NOT_ORDINARY,
                rules,
                imposing(Severity.ORDINARY, List.of(Circumstance.SCHOOL_TEACHER), warning));
        assertDoesNotThrow(
                () -> rules.check(imposing(Severity.SERIOUS, List.of(Circumstance.SCHOOL_TEACHER), warning)));
    }

    @Test
    void punishesNothingMinorCorrectedAndHarmless() {
        Terms harmless = imposing(
                Severity.ORDINARY,
                List.of(Circumstance.MINOR, Circumstance.CORRECTED, Circumstance.NO_HARM),
                new Sanction(SanctionKind.WARNING, 0, null));

        assertRefused(PenaltyProblem.MUST_NOT_PUNISH, rules(Optional.empty(), true, List.of(), false), harmless);
    }

    private static void check(TermsRules rules, Terms terms, boolean allowed) {
        if (allowed) {
            assertDoesNotThrow(() -> rules.check(terms));
        } else {
            assertThrows(ProblemException.class, () -> rules.check(terms));
        }
    }

    private static void assertRefused(PenaltyProblem kind, TermsRules rules, Terms terms) {
        assertEquals(
                kind,
                assertThrows(ProblemException.class, () -> rules.check(terms)).kind());
    }

    private static Terms terms(Severity severity, long fen) {
        return imposing(severity, List.of(), new Sanction(SanctionKind.FINE, fen, null));
    }

    private static Terms imposing(Severity severity, List<Circumstance> circumstances, Sanction... sanctions) {
        return new Terms(
                PenaltyBasis.OTHER, "示例", severity, circumstances, "事实", "理由", Arrays.asList(sanctions), "立即改正", null);
    }

    private static TermsRules rules(FineLimits limits, Severity severity, boolean refunded) {
        return rules(limits.range(severity, GAINS), refunded, List.of(), false);
    }

    private static TermsRules rules(
            Optional<FineLimits.Range> range, boolean refunded, List<Earlier> earlier, boolean institution) {
        return new TermsRules(TODAY, institution, GAINS, refunded, range, "示例", earlier, TODAY);
    }
}
