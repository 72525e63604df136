package cn.anxue.reporting;

import java.time.LocalDate;

/**
 * A total of a place above a region, as it was entered for that region.
 *
 * @param value a count, or for money the amount in fen
 * @param source the document it comes from
 */
public record Reference(
        String regionCode, String ofRegionCode, Figure figure, LocalDate asOf, long value, String source) {}
