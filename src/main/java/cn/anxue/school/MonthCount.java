package cn.anxue.school;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One school's month as counted.
 *
 * @param revision one, and more for each correction
 */
public record MonthCount(
        SchoolId school,
        LocalDate month,
        int revision,
        int pupils,
        int participants,
        int teachers,
        Instant recordedAt) {}
