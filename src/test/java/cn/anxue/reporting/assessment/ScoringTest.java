package cn.anxue.reporting.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 20", "1, 1.50, 18.50", "3, 4.50, 15.50", "30, 20, 0"})
    void deductsForEachRecordUpToThePointsOfTheIndicator(int records, BigDecimal deducted, BigDecimal score) {
        Indicator indicator = new Indicator(
                UUID.randomUUID(), 1, "整改", new BigDecimal(20), "closeOut.overdue", new BigDecimal("1.50"), "办法");

        Scored.Line line = Scoring.line(indicator, causes(records));

        Scored scored = new Scored("410902", "华龙区", List.of(line), null, null);
        assertEquals(0, deducted.compareTo(scored.deducted()));
        assertEquals(0, score.compareTo(scored.score()));
        assertEquals(records, line.causes().size());
    }

    @Test
    void countsNothingWithoutIndicators() {
        assertEquals(BigDecimal.ZERO, new Scored("410902", "华龙区", List.of(), null, null).score());
    }

    private static List<Scored.Cause> causes(int records) {
        return IntStream.range(0, records)
                .mapToObj(i -> new Scored.Cause(
                        "问题" + i, LocalDate.of(2025, 1, 1), new BigDecimal("1.50"), "/console/notices/" + i))
                .toList();
    }
}
