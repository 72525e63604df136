package cn.anxue.region;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place.
 *
 * @param parentCode null for the nation alone
 * @param validFrom null where it was there before the first revision that was loaded
 * @param validUntil the first day it no longer existed
 */
public record Region(
        String code,
        String name,
        RegionKind kind,
        @Nullable String parentCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source,
        String revision) {
    /** The code of the whole country. */
    public static final String NATION = "000000";

    public Region {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || day.isBefore(validUntil));
    }

    /** Whether it only groups counties in the code list (市辖区, 县, 省直辖县级行政区划) and is no place anybody governs. */
    public boolean isGroup() {
        return kind == RegionKind.PREFECTURE && (name.equals("市辖区") || name.equals("县") || name.contains("直辖县级"));
    }
}
