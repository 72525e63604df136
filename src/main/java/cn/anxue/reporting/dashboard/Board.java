package cn.anxue.reporting.dashboard;

import java.time.LocalDate;
import java.util.List;

/**
 * What an authority sees first.
 *
 * @param all of them together
 */
public record Board(String regionCode, String regionName, LocalDate on, County all, List<County> counties) {
    public Board {
        counties = List.copyOf(counties);
    }
}
