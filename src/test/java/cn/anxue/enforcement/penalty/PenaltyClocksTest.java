package cn.anxue.enforcement.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.calendar.CalendarFixtures;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the holidays of 2025 and 2026 as published. */
class PenaltyClocksTest {
    private static final LocalDate FILED = LocalDate.of(2026, 1, 5);

    private final PenaltyClocks clocks = new PenaltyClocks(CalendarFixtures.deadlines());

    @ParameterizedTest
    @CsvSource({
        // Ninety calendar days; the last one, 5 April, and the next fall on 清明.
        "2026-01-05, 2026-04-07",
        "2026-01-06, 2026-04-07",
        "2026-01-07, 2026-04-07",
        "2026-01-09, 2026-04-09",
        // 1 October to 7 October are off.
        "2025-07-03, 2025-10-09",
    })
    void countsNinetyCalendarDaysToTheDecision(LocalDate filed, LocalDate on) {
        assertEquals(on, clock(Files.Parts.filed(filed), ClockKind.DECISION).on());
    }

    @ParameterizedTest
    @CsvSource({
        // Over Spring Festival 2026: 14 and 28 February (Saturdays) are worked, 15 to 23 February are off.
        "2026-02-13, 2026-03-02",
        "2026-02-14, 2026-03-03",
        "2026-03-02, 2026-03-11",
    })
    void countsSevenWorkingDaysToDecideOnEvidenceAndToServe(LocalDate from, LocalDate on) {
        Files.Parts file = Files.Parts.filed(FILED);

        assertEquals(on, clock(file.preserved(from), ClockKind.PRESERVED).on());
        assertEquals(
                on,
                clock(file.decided(from, PenaltyFixtures.terms(3_000), null), ClockKind.SERVICE)
                        .on());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13, 2026-02-27", "2026-03-02, 2026-03-09"})
    void countsFiveWorkingDaysToAskForAHearing(LocalDate told, LocalDate on) {
        Files.Parts file = Files.Parts.filed(FILED).announced(told, PenaltyFixtures.terms(3_000));

        assertEquals(on, clock(file, ClockKind.HEARING_REQUEST).on());
    }

    @ParameterizedTest
    @CsvSource({
        // Fifteen calendar days, moved past days off.
        "2026-03-02, 2026-03-17",
        "2026-02-02, 2026-02-24",
        "2026-09-16, 2026-10-08",
    })
    void countsFifteenCalendarDaysToPay(LocalDate served, LocalDate on) {
        Files.Parts file = Files.Parts.filed(FILED).decided(served, PenaltyFixtures.terms(3_000), served);

        assertEquals(on, clock(file, ClockKind.PAYMENT).on());
    }

    @Test
    void countsTwentyWorkingDaysToPublishAndThreeToTakeDown() {
        LocalDate decided = LocalDate.of(2026, 2, 2);
        Files.Parts file = Files.Parts.filed(FILED).decided(decided, PenaltyFixtures.terms(3_000), null);
        assertEquals(
                LocalDate.of(2026, 3, 6), clock(file, ClockKind.PUBLICATION).on());

        Files.Parts withdrawn = file.withdrawn(decided, LocalDate.of(2026, 2, 13));
        assertEquals(
                LocalDate.of(2026, 2, 25), clock(withdrawn, ClockKind.TAKE_DOWN).on());
    }

    @Test
    void letsAWithdrawnDecisionOweNothingButItsTakeDown() {
        Files.Parts file = Files.Parts.filed(FILED)
                .decided(FILED, PenaltyFixtures.terms(3_000), FILED)
                .withdrawn(FILED, FILED.plusDays(10));

        Set<ClockKind> running = clocks.of(file.view()).stream()
                .filter(PenaltyClock::isRunning)
                .map(PenaltyClock::kind)
                .collect(Collectors.toSet());

        assertEquals(Set.of(ClockKind.TAKE_DOWN), running);
    }

    @Test
    void isLateOnlyAfterTheLastDay() {
        PenaltyClock clock = clock(Files.Parts.filed(FILED), ClockKind.DECISION);

        assertFalse(clock.isLate(clock.on()));
        assertTrue(clock.isLate(clock.on().plusDays(1)));
    }

    private PenaltyClock clock(Files.Parts parts, ClockKind kind) {
        return clocks.of(parts.view()).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
