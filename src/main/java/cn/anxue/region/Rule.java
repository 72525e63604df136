package cn.anxue.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a place has laid down.
 *
 * @param regionCode the place whose rule it is: the one asked for, or one above it
 * @param document where it is written, in words fit to print
 * @param until the first day it no longer applies
 * @param example no authority's document states the value; shown as an example wherever it is shown
 */
public record Rule<T>(
        T value,
        String regionCode,
        String document,
        LocalDate from,
        @Nullable LocalDate until,
        boolean example) {}
