package cn.anxue.reporting.period;

import cn.anxue.institution.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a place and a period.
 *
 * @param relation through which its institutions are counted
 * @param complete whether the period is over
 * @param known what was recorded later does not count; all counts where it is absent
 * @param places directly below, and what belongs to none of them
 */
@Schema(name = "PeriodReport")
public record PeriodReport(
        ReportKind kind,
        String regionCode,
        String regionName,
        Relation relation,
        LocalDate from,
        LocalDate until,
        boolean complete,
        @Nullable Instant known,
        Instant computedAt,
        LocalDate previousFrom,
        LocalDate previousUntil,
        List<Section> sections,
        List<Place> places,
        List<Source> sources) {
    /** Measures that belong together. */
    @Schema(name = "ReportSection")
    public record Section(String code, String zh, String en, List<Line> lines) {}

    /**
     * A figure with what it is compared with. Amounts are yuan with two decimals.
     *
     * @param value absent where there is nothing to divide by
     * @param now what is known now, where that differs from what was known then
     * @param correction how much it differs
     * @param records address of the records it is made of
     * @param page address of their page
     */
    @Schema(name = "ReportLine")
    public record Line(
            String code,
            String zh,
            String en,
            Unit unit,
            @Nullable String value,
            @Nullable String previous,
            @Nullable String change,
            @Nullable String now,
            @Nullable String correction,
            @Nullable String records,
            @Nullable String page) {
        public boolean isEmpty() {
            return nothing(value) && nothing(previous) && now == null;
        }

        private static boolean nothing(@Nullable String value) {
            return value == null || value.equals("0") || value.equals("0.00") || value.equals("0.0");
        }
    }

    /** The figures of a place below; of the place itself, what belongs to none below. Zeros are left out. */
    @Schema(name = "ReportPlace")
    public record Place(String regionCode, String regionName, Map<String, String> values) {}

    /** Where a total of the level above comes from. */
    @Schema(name = "ReportSource")
    public record Source(String code, String ofRegionCode, String total, String source) {}

    /** The line of a measure. */
    public Line line(String code) {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A figure as it is written, a dash where there is none. */
    public String figure(String code) {
        String value = line(code).value();
        return value == null ? "—" : value;
    }

    public boolean corrected() {
        return sections.stream().flatMap(section -> section.lines().stream()).anyMatch(line -> line.now() != null);
    }
}
