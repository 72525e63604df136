package cn.anxue.region;

import java.util.List;

/** Places for tests that need no database. */
public final class RegionFixtures {
    private RegionFixtures() {}

    /** The places as shipped. */
    public static List<Region> shipped() {
        ShippedFile file = ShippedFile.open("regions.csv");
        return file.lines().stream()
                .map(line -> new Region(
                        line[0],
                        line[1],
                        RegionKind.valueOf(line[2]),
                        line[3].isEmpty() ? null : line[3],
                        null,
                        null,
                        file.heading("source"),
                        file.heading("revision")))
                .toList();
    }
}
