package cn.anxue.reporting.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What places are assessed by.
 *
 * @param points the most it can cost
 * @param measure whose records each cost points; deducted by hand where there is none
 * @param each what one record costs
 * @param basis the document it comes from
 */
public record Indicator(
        UUID id,
        int n,
        String title,
        BigDecimal points,
        @Nullable String measure,
        BigDecimal each,
        String basis) {}
