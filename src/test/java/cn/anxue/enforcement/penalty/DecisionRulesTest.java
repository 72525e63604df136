package cn.anxue.enforcement.penalty;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
    private static final LocalDate TOLD = LocalDate.of(2026, 3, 2);
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 9);
    private static final Terms TERMS = PenaltyFixtures.terms(3_000, SanctionKind.WARNING);

    private final Files.Parts announced = Files.Parts.filed(TOLD).announced(TOLD, TERMS);

    @Test
    void waitsUntilThePartyCanAskForAHearingNoMore() {
        assertRefused(PenaltyProblem.RIGHTS_STILL_OPEN, announced, ENDS, TERMS);
        assertDoesNotThrow(() -> rules(announced, ENDS.plusDays(1)).check(TERMS));
    }

    @Test
    void needNotWaitForWhoGaveUpTheHearing() {
        Files.Parts waived = Files.Parts.filed(TOLD).announced(TOLD, TERMS, Files.paper(PaperKind.WAIVER, TOLD));

        assertDoesNotThrow(() -> rules(waived, TOLD).check(TERMS));
    }

    @Test
    void takesNoWaiverFromBeforeThePreNotice() {
        Files.Parts early =
                Files.Parts.filed(TOLD).announced(TOLD, TERMS, Files.paper(PaperKind.WAIVER, TOLD.minusDays(1)));

        assertRefused(PenaltyProblem.RIGHTS_STILL_OPEN, early, TOLD, TERMS);
    }

    @Test
    void waitsForTheHearing() {
        Files.Parts asked = announced.heard(Hearing.asked(TOLD));
        Files.Parts held = announced.heard(Hearing.asked(TOLD).held("笔录"));

        assertRefused(PenaltyProblem.HEARING_NOT_HELD, asked, ENDS.plusDays(30), TERMS);
        assertDoesNotThrow(() -> rules(held, ENDS).check(TERMS));
    }

    @Test
    void imposesNoMoreThanWasAnnounced() {
        LocalDate later = ENDS.plusDays(1);
        assertRefused(PenaltyProblem.HEAVIER_THAN_ANNOUNCED, announced, later, PenaltyFixtures.terms(3_001));
        assertRefused(
                PenaltyProblem.HEAVIER_THAN_ANNOUNCED,
                announced,
                later,
                PenaltyFixtures.terms(0, SanctionKind.REVOKE_LICENCE));
        assertDoesNotThrow(() -> rules(announced, later).check(PenaltyFixtures.terms(2_999)));
    }

    private static void assertRefused(PenaltyProblem kind, Files.Parts file, LocalDate today, Terms terms) {
        assertEquals(
                kind,
                assertThrows(ProblemException.class, () -> rules(file, today).check(terms))
                        .kind());
    }

    private static DecisionRules rules(Files.Parts file, LocalDate today) {
        return new DecisionRules(file.view(), today, Optional.of(ENDS));
    }
}
