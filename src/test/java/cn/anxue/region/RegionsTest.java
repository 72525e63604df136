package cn.anxue.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionsTest {
    @Inject
    Regions regions;

    @Inject
    RegionDatabase database;

    @Inject
    RegionLoader loader;

    @Test
    void answersFromWhatWasLoadedAtStart() {
        Region region = regions.get("140302");

        assertEquals("城区", region.name());
        assertEquals("2023-06-30", region.revision());
        assertEquals("山西省阳泉市城区", regions.fullName("140302"));
        assertEquals(List.of("140302", "140300", "140000", "000000"), regions.ancestors("140302"));
        assertEquals(12, regions.children("130800").size());
    }

    @Test
    void refusesUnknownPlaces() {
        ProblemException refused = assertThrows(ProblemException.class, () -> regions.get("999999", "/regionCode"));

        assertEquals(RegionProblem.REGION_UNKNOWN, refused.kind());
        assertEquals("/regionCode", refused.violations().get(0).pointer());
        assertTrue(regions.find("1308").isEmpty());
    }

    @Test
    void knowsWhatLiesWithin() {
        assertTrue(regions.within("130871", "130800"));
        assertTrue(regions.within("130871", "130871"));
        assertTrue(regions.within("130871", Region.NATION));
        assertFalse(regions.within("130800", "130871"));
        assertFalse(regions.within("130871", "140300"));
        assertFalse(regions.within("999999", Region.NATION));
        assertFalse(regions.within("999999", "999999"));
    }

    @Test
    void holdsTheSameClosureInTheDatabase() {
        Set<List<String>> stored = new HashSet<>(database.query(
                "select region_code, ancestor_code, distance::text from region_within",
                row -> List.of(row.getString(1), row.getString(2), row.getString(3))));
        Set<List<String>> computed = new HashSet<>();
        for (String code : database.query("select code from region", row -> row.getString(1))) {
            List<String> ancestors = regions.ancestors(code);
            for (int distance = 0; distance < ancestors.size(); distance++) {
                computed.add(List.of(code, ancestors.get(distance), String.valueOf(distance)));
            }
        }

        assertEquals(computed, stored);
    }

    @Test
    void loadsNothingTwice() {
        assertFalse(loader.loadWhereNew(List.of(ShippedFile.open("regions.csv"), ShippedFile.open("rules.json"))));
    }
}
