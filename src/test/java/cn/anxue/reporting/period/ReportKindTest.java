package cn.anxue.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportKindTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-03-01, 2024-03-01, 2024-03-01, 2024-02-29, 2024-02-29",
        "HALF_MONTH, 2024-03-15, 2024-03-01, 2024-03-15, 2024-02-16, 2024-02-29",
        "HALF_MONTH, 2024-03-16, 2024-03-16, 2024-03-31, 2024-03-01, 2024-03-15",
        "MONTH, 2024-01-09, 2024-01-01, 2024-01-31, 2023-12-01, 2023-12-31",
        "YEAR, 2023-12-31, 2023-01-01, 2023-12-31, 2022-01-01, 2022-12-31",
        "STANDING, 2023-06-30, 2023-01-01, 2023-12-31, 2022-01-01, 2022-12-31"
    })
    void coversThePeriodOfADayAndTheOneBefore(
            ReportKind kind,
            LocalDate day,
            LocalDate from,
            LocalDate end,
            LocalDate beforeFrom,
            LocalDate beforeUntil) {
        Period period = kind.upTo(day);
        Period before = kind.before(period);

        assertEquals(new Period(from, day, end), period);
        assertEquals(new Period(beforeFrom, beforeUntil, beforeUntil), before);
        assertEquals(day.equals(end), period.isComplete());
        assertTrue(before.isComplete());
    }

    @Test
    void writesFiguresByTheirUnit() {
        Counted counted = new Counted(Map.of(
                "institutions.count", 203L,
                "institutions.platform", 2L,
                "deposits.held", 1_151_000_000L,
                "refunds.days", 7L,
                "refunds.paid", 2L));

        assertEquals("203", counted.write(Measures.get("institutions.count")));
        assertEquals("11510000.00", counted.write(Measures.get("deposits.held")));
        assertEquals("0.99", counted.write(Measures.get("institutions.platformShare")));
        assertEquals("3.5", counted.write(Measures.get("refunds.meanDays")));
        assertNull(counted.write(Measures.get("closeOut.share")));
        assertEquals("203", counted.less(new Counted(), Measures.get("institutions.count")));
        assertNull(counted.less(new Counted(), Measures.get("refunds.meanDays")));
    }

    @Test
    void knowsWhatEachDerivedMeasureDivides() {
        for (Measure measure : Measures.all()) {
            if (measure.section().equals("shares")) {
                continue;
            }
            assertEquals(measure.unit().isDerived(), !measure.hasRecords(), measure.code());
            if (measure.unit().isDerived()) {
                assertFalse(Measures.get(measure.part()).unit().isDerived(), measure.code());
                assertNotNull(Measures.get(measure.whole()));
            } else {
                assertNotNull(Group.of(measure));
            }
        }
    }
}
