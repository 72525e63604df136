package cn.anxue.publicregister.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.Registration;
import cn.anxue.publicregister.Found;
import cn.anxue.publicregister.PublicSearch;
import cn.anxue.publicregister.find.GoldenNamesTest.Asked;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The golden set asked of the register itself, through its database. */
@QuarkusTest
class GoldenSearchTest {
    private static final int FIRST = 3;

    @Inject
    PublicSearch search;

    @Test
    void findsEveryoneAndMostAmongTheFirstThree() {
        List<Asked> golden = GoldenNamesTest.golden();
        Stream.concat(golden.stream().map(Asked::wanted), GoldenNamesTest.OTHERS.stream())
                .distinct()
                .forEach(GoldenSearchTest::register);
        List<String> lost = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (Asked one : golden) {
            List<String> found =
                    search.search(one.asked()).stream().map(Found::name).toList();
            int place = found.indexOf(one.wanted());
            if (place < 0) {
                lost.add(one + " → " + found);
            }
            if (place >= FIRST) {
                late.add(one + " → " + found);
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(late.size() * 20 <= golden.size(), late::toString);
    }

    private static void register(String name) {
        Registration plain = InstitutionFixtures.registration(name);
        boolean known = name.equals("城区弘文书法培训中心");
        InstitutionFixtures.register(named(
                plain,
                known ? "博雅轩" : null,
                known ? List.of("弘文阁书法班") : List.of(),
                name.equals("启明星科技培训中心") ? "桃北路12号" : "示例大街1号"));
    }

    private static Registration named(Registration plain, @Nullable String brand, List<String> former, String address) {
        return new Registration(
                plain.uscc(),
                plain.name(),
                brand,
                former,
                plain.category(),
                plain.regionCode(),
                address,
                plain.legalRepresentative(),
                plain.contactPhone(),
                null,
                plain.licence(),
                plain.scale(),
                null);
    }
}
