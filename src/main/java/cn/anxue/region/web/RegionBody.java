package cn.anxue.region.web;

import cn.anxue.region.Region;
import cn.anxue.region.RegionKind;
import cn.anxue.region.Regions;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers about places. */
public final class RegionBody {
    private RegionBody() {}

    /** A place. */
    @Schema(name = "Region")
    public record View(
            @Schema(examples = "140302") String code,
            @Schema(examples = "城区") String name,
            @Schema(examples = "山西省阳泉市城区") String fullName,
            RegionKind kind,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String source,
            String revision) {
        static View from(Region region, Regions regions) {
            return new View(
                    region.code(),
                    region.name(),
                    regions.fullName(region.code()),
                    region.kind(),
                    region.parentCode(),
                    region.validFrom(),
                    region.validUntil(),
                    region.source(),
                    region.revision());
        }
    }

    /** The places right below one; they are few, so there is never a next page. */
    @Schema(name = "Regions")
    public record Listing(List<View> items, @Nullable String next) {}
}
