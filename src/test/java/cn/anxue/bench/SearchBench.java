package cn.anxue.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.anxue.bench.GeneratedInstitutions.Made;
import cn.anxue.publicregister.find.NameIndex;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The public search among 100,000 institutions against the look-up of one by its number, through the same endpoint. A trial:
 * {@code -Danxue.search.institutions=2000 -Danxue.search.seconds=1}.
 */
@QuarkusTest
@Tag("bench")
class SearchBench {
    private static final int INSTITUTIONS = Integer.getInteger("anxue.search.institutions", 100_000);
    /** The index takes up so many at a time. */
    private static final int INDEXED_AT_A_TIME = 2_000;

    private static final int WORDS = 500;
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("anxue.search.seconds", 5);
    private static final int WARMING_SECONDS = 2 * SECONDS;

    /** At most five times as long. */
    private static final double WANTED = 0.2;

    @TestHTTPResource("/")
    URL base;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Inject
    NameIndex index;

    @Test
    void searchesNearlyAsFastAsItLooksUpByNumber() throws Exception {
        assumeTrue(Tool.isInstalled("wrk"), "wrk is needed");
        List<Made> made = fill();
        SearchLoad numbers = load("number", made, Made::uscc);
        List<SearchLoad> kinds = List.of(
                load("whole-name", made, Made::name),
                load("beginning", made, one -> one.name().substring(0, 3)),
                load("part", made, one -> one.name().substring(2, 6)),
                load("one-sign", made, one -> one.name().substring(0, 1)),
                load(
                        "common-words",
                        made,
                        one -> one.name()
                                .substring(
                                        one.name().indexOf("培训") < 0
                                                ? 2
                                                : one.name().indexOf("培训"))),
                load("road", made, Made::address),
                load("pinyin", made, one -> letters(one.name().substring(0, 4), Integer.MAX_VALUE)),
                load("initials", made, one -> letters(one.name().substring(0, 5), 1)),
                load("typo", made, one -> "鑫" + one.name().substring(1, 6)),
                load("nothing", made, one -> "不存在" + one.uscc().substring(12)));
        numbers.run(WARMING_SECONDS);
        for (SearchLoad kind : kinds) {
            kind.run(WARMING_SECONDS);
        }
        for (SearchLoad kind : kinds) {
            new Comparison("search-p95-" + kind.name(), WANTED)
                    .measure(ROUNDS, () -> kind.run(SECONDS), () -> numbers.run(SECONDS))
                    .report();
        }
    }

    private List<Made> fill() throws Exception {
        GeneratedInstitutions institutions = new GeneratedInstitutions(INSTITUTIONS);
        institutions.write(url);
        for (int taken = 0; taken <= INSTITUTIONS; taken += INDEXED_AT_A_TIME) {
            index.indexMissing();
        }
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("analyze publicregister_name");
        }
        return institutions.made();
    }

    private SearchLoad load(String name, List<Made> made, Function<Made, String> asked) {
        List<String> words = IntStream.range(0, WORDS)
                .mapToObj(i -> asked.apply(made.get(i * (INSTITUTIONS / WORDS))))
                .toList();
        return new SearchLoad(base.toString(), name, words);
    }

    /** How the signs are read, each cut to so many letters. */
    private static String letters(String signs, int each) {
        return signs.chars()
                .mapToObj(sign -> PinyinHelper.toHanyuPinyinStringArray((char) sign)[0].replaceAll("[0-9:]", ""))
                .map(reading -> reading.substring(0, Math.min(each, reading.length())))
                .collect(Collectors.joining());
    }
}
