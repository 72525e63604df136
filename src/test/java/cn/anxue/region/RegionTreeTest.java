package cn.anxue.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTreeTest {
    private static final RegionTree TREE = new RegionTree(RegionFixtures.shipped());

    @ParameterizedTest
    @CsvSource({
        "140302, 城区",
        "411500, 信阳市",
        "410900, 濮阳市",
        "410902, 华龙区",
        "410922, 清丰县",
        "450204, 柳南区",
        "130871, 承德高新技术产业开发区",
        "710000, 台湾省",
    })
    void knowsThePlaces(String code, String name) {
        assertEquals(name, TREE.find(code).orElseThrow().name());
    }

    @Test
    void holdsAllOfChina() {
        assertEquals(3352, TREE.size());
        assertEquals(34, TREE.children(Region.NATION).size());
    }

    @Test
    void countsTwelveCountiesOfChengdeWithTheManagementUnit() {
        List<Region> counties = TREE.children("130800");

        assertEquals(12, counties.size());
        assertEquals(
                List.of("130871"),
                counties.stream()
                        .filter(county -> county.kind() == RegionKind.MANAGEMENT_UNIT)
                        .map(Region::code)
                        .toList());
    }

    @Test
    void climbsToTheNation() {
        assertEquals(
                List.of("140302", "140300", "140000", "000000"),
                TREE.path("140302").stream().map(Region::code).toList());
        assertEquals(List.of(), TREE.path("999999"));
    }

    @Test
    void tellsGroupsFromPlaces() {
        assertTrue(TREE.find("110100").orElseThrow().isGroup());
        assertTrue(TREE.find("429000").orElseThrow().isGroup());
        assertFalse(TREE.find("130800").orElseThrow().isGroup());
        assertFalse(TREE.find("140302").orElseThrow().isGroup());
    }

    @Test
    void leadsEveryPlaceToTheNation() {
        for (Region region : RegionFixtures.shipped()) {
            List<Region> path = TREE.path(region.code());
            assertEquals(Region.NATION, path.get(path.size() - 1).code(), region.code());
        }
    }

    @Test
    void existsFromItsFirstDayToTheDayItCeased() {
        LocalDate from = LocalDate.of(2021, 1, 1);
        LocalDate until = LocalDate.of(2023, 6, 30);
        Region region = new Region("130101", "甲区", RegionKind.COUNTY, "130100", from, until, "x", "y");

        assertFalse(region.existsOn(from.minusDays(1)));
        assertTrue(region.existsOn(from));
        assertTrue(region.existsOn(until.minusDays(1)));
        assertFalse(region.existsOn(until));
        assertTrue(TREE.find("140302").orElseThrow().existsOn(LocalDate.of(1990, 1, 1)));
    }
}
