package cn.anxue.reporting.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a place comes out of a year.
 *
 * @param number of the document that published it; nothing while it is still counted
 */
public record Scored(
        String regionCode,
        String regionName,
        List<Line> lines,
        @Nullable String number,
        @Nullable LocalDate publishedOn) {
    /** One indicator of one place. */
    public record Line(int n, String title, BigDecimal points, BigDecimal deducted, List<Cause> causes) {}

    /**
     * Why points were deducted.
     *
     * @param record where it is seen
     */
    public record Cause(String what, @Nullable LocalDate on, BigDecimal points, String record) {}

    public BigDecimal full() {
        return lines.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal deducted() {
        return lines.stream().map(Line::deducted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal score() {
        return full().subtract(deducted());
    }
}
