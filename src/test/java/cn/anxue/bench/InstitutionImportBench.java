package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bench.Comparison.Run;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.Uscc;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A province's institutions, registered by one workbook, and the same again on the next day, when one in a hundred changed. */
@QuarkusTest
@Tag("bench")
class InstitutionImportBench {
    private static final int INSTITUTIONS = Integer.getInteger("anxue.import.registered", 10_000);
    private static final int CHANGED_EACH = 100;
    private static final List<String> HEAD = List.of("平台机构编号", "信用代码", "机构名称", "类别", "区县", "地址", "法人", "联系电话", "学员数");

    @TestHTTPResource("/api/v1/imports")
    URI imports;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    private final List<Uscc> codes = Stream.generate(InstitutionFixtures::uscc)
            .distinct()
            .limit(INSTITUTIONS)
            .toList();

    @Test
    void tenThousandInstitutionsAndTheNextDay() throws Exception {
        Comparison comparison = new Comparison("import-institutions-" + INSTITUTIONS, 0);
        Run registered = loaded(comparison, "first", 0, INSTITUTIONS, 0);
        Run nextDay = loaded(comparison, "nextDay", 5, 0, INSTITUTIONS / CHANGED_EACH);
        comparison.measure(1, nextDay, registered).report();
    }

    private Run loaded(Comparison comparison, String day, int more, int created, int changed) {
        return () -> {
            var file = SentImport.workbook("institutions-" + day, HEAD, INSTITUTIONS, i -> row(i, more));
            CpuTime before = CpuTime.now(url);
            long started = System.nanoTime();
            SentImport sent = SentImport.of(imports, "INSTITUTIONS", file);
            assertCounts(created, changed, sent.checked());
            assertCounts(created, changed, sent.written());
            double rate = INSTITUTIONS * 1e9 / (System.nanoTime() - started);
            comparison.fact(day, CpuTime.now(url).microsPerRowSince(before, INSTITUTIONS));
            return rate;
        };
    }

    private static void assertCounts(int created, int changed, JsonNode run) {
        JsonNode counts = run.path("counts");
        assertEquals(created, counts.path("created").asInt(), run.toString());
        assertEquals(changed, counts.path("changed").asInt(), run.toString());
        assertEquals(INSTITUTIONS - created - changed, counts.path("unchanged").asInt(), run.toString());
    }

    private List<String> row(int n, int more) {
        int students = 80 + (n % CHANGED_EACH == 0 ? more : 0);
        return List.of(
                "GJ" + codes.get(n).value().substring(8, 17),
                codes.get(n).value(),
                "示例培训学校" + n,
                "文化艺术类",
                InstitutionFixtures.REGION,
                "测试路" + n + "号",
                "测试人",
                "13900000001",
                String.valueOf(students));
    }
}
