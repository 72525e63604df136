package cn.anxue.privacy;

import java.time.LocalDate;

/**
 * How long what identifies people is kept after the last act, in JSON {@code {"years":3}}.
 *
 * @param years counted from the last act
 */
public record RetentionRule(int years) {
    private static final int YEARS_MAX = 30;

    public RetentionRule {
        if (years < 1 || years > YEARS_MAX) {
            throw new IllegalArgumentException("kept for 1 to " + YEARS_MAX + " years, not " + years);
        }
    }

    /** The last day it is kept. */
    LocalDate until(LocalDate lastActOn) {
        return lastActOn.plusYears(years);
    }
}
