package cn.anxue.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Loads other revisions than the shipped one, each rolled back again. */
@QuarkusTest
class RegionLoaderTest {
    private static final String NEXT = "2027-06-30";

    @Inject
    RegionLoader loader;

    @Inject
    RegionDatabase database;

    @Test
    void keepsCodesThatARevisionDrops() {
        ShippedFile next = regions(text -> text.replaceAll("(?m)^410922,.*\n", ""));

        List<String> dropped = undone(() -> {
            loader.load(next);
            return texts("select name || ' ' || valid_until from region where code = '410922'");
        });

        assertEquals(List.of("清丰县 " + NEXT), dropped);
        assertEquals(List.of(), texts("select code from region where valid_until is not null"));
    }

    @Test
    void datesCodesThatARevisionAdds() {
        ShippedFile next = regions(text -> text + "410999,新设区,COUNTY,410900\n");

        List<String> added = undone(() -> {
            loader.load(next);
            return texts("select r.valid_from || ' ' || w.ancestor_code from region r join region_within w"
                    + " on w.region_code = r.code where code = '410999' order by distance");
        });

        assertEquals(List.of(NEXT + " 410999", NEXT + " 410900", NEXT + " 410000", NEXT + " 000000"), added);
    }

    @Test
    void keepsWhatAPlaceWasCalledBefore() {
        ShippedFile next = regions(text -> text.replace("410922,清丰县,", "410922,清丰区,"));

        List<String> names = undone(() -> {
            loader.load(next);
            return texts("select f.name || ' ' || f.valid_until || ' ' || r.name from region_former_name f"
                    + " join region r on r.code = f.region_code");
        });

        assertEquals(List.of("清丰县 " + NEXT + " 清丰区"), names);
    }

    @Test
    void leavesRulesSomebodyMadeAlone() {
        RuleKey<Integer> key = RuleFixtures.aKey(Integer.class);
        RuleFixtures.layDown("410922", key, LocalDate.of(2025, 1, 1), null, "1");

        List<String> rows = undone(() -> {
            loader.load(rule(key, "2025-01-01", "7"));
            loader.load(rule(key, "2024-01-01", "8"));
            return texts("select value::text from region_rule where key = '" + key.name() + "'");
        });

        assertEquals(List.of("1"), rows);
    }

    @Test
    void replacesItsOwnExamples() {
        RuleKey<Integer> key = RuleFixtures.aKey(Integer.class);

        List<String> rows = undone(() -> {
            loader.load(rule(key, "2025-01-01", "1"));
            loader.load(rule(key, "2025-01-01", "2"));
            return texts("select value::text from region_rule where key = '" + key.name() + "'");
        });

        assertEquals(List.of("2"), rows);
    }

    @Test
    void leavesEndedWhatPeopleEnded() {
        RuleKey<Integer> key = RuleFixtures.aKey(Integer.class);
        String ended = "update region_rule set effective_until = current_date + 5, ended = true where key = '";

        List<String> rows = undone(() -> {
            loader.load(rule(key, "2025-01-01", "1"));
            database.update(ended + key.name() + "'");
            loader.load(rule(key, "2025-01-01", "2"));
            loader.load(rule(key, "2099-01-01", "3"));
            return texts("select value::text || ' ' || (effective_until - current_date) from region_rule where key = '"
                    + key.name() + "'");
        });

        assertEquals(List.of("1 5"), rows);
    }

    @Test
    void knowsEveryPlaceItsOtherFilesName() {
        List<String> places = texts("select code from region");

        assertTrue(places.containsAll(ShippedFile.open("authorities.csv").lines().stream()
                .map(line -> line[0])
                .toList()));
    }

    private static ShippedFile regions(UnaryOperator<String> change) {
        String text = ShippedFile.open("regions.csv").text().replace("revision: 2023-06-30", "revision: " + NEXT);
        return new ShippedFile("regions.csv", change.apply(text));
    }

    private static ShippedFile rule(RuleKey<?> key, String from, String value) {
        return new ShippedFile("rules.json", """
                [{"region": "410922", "key": "%s", "from": "%s", "document": "示例", "example": true, "value": %s}]""".formatted(key.name(), from, value));
    }

    private List<String> texts(String sql) {
        return database.query(sql, row -> row.getString(1));
    }

    private static <T> T undone(Supplier<T> act) {
        QuarkusTransaction.begin();
        try {
            return act.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
