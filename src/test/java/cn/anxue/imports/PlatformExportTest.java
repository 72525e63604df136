package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.loaded;
import static cn.anxue.imports.ImportFixtures.problems;
import static cn.anxue.imports.ImportFixtures.run;
import static cn.anxue.imports.ImportFixtures.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the national platform exports every day: all it has, by its own ids, though little of it is new. */
@QuarkusTest
class PlatformExportTest {
    private static final List<Object> HEADINGS =
            List.of("平台机构编号", "统一社会信用代码", "单位名称", "培训类别", "行政区划代码", "办学地址", "法定代表人", "联系方式", "在读人数");

    @Inject
    InstitutionRegister register;

    private final List<Uscc> codes =
            IntStream.range(0, 4).mapToObj(i -> InstitutionFixtures.uscc()).toList();

    @Test
    void changesWhatChangedSaysSoAndTakesItBack() {
        JsonPath first = loaded("INSTITUTIONS", export(row(0, "晨", 80), row(1, "午", 90), row(2, "暮", 100)));
        assertEquals(3, first.getInt("counts.created"));
        InstitutionView same = find(0);
        InstitutionView other = find(1);

        JsonPath seen = checked("INSTITUTIONS", export(row(0, "晨", 80), row(1, "午后", 95), row(3, "夜", 60)));
        assertCounts(seen);
        assertEquals(other, find(1), "the preview wrote something");
        JsonPath done = run(seen.getString("id"), false);

        assertEquals("DONE", done.getString("state"));
        assertCounts(done);
        assertEquals(same, find(0));
        assertEquals("午后", find(1).name());
        assertEquals(95, find(1).scale().students());
        assertEquals("暮", find(2).name(), "what is no longer exported stays");
        assertEquals("夜", find(3).name());

        assertEquals("UNDONE", undone(done.getString("id")).getString("state"));
        assertEquals(same, find(0));
        assertEquals("午", find(1).name());
        assertEquals(90, find(1).scale().students());
        assertTrue(register.findByUscc(codes.get(3)).isEmpty());
    }

    /** A code is for good; an export that has another one for an id is not taken for the same institution in silence. */
    @Test
    void namesAnIdThatComesWithAnotherCode() {
        loaded("INSTITUTIONS", export(row(0, "晨", 80)));
        List<Object> moved =
                List.of(id(0), codes.get(1).value(), "晨", "艺术", "410902", "测试路1号", "测试人", "13900000001", 80);

        JsonPath seen = checked("INSTITUTIONS", export(moved));

        assertEquals(1, seen.getInt("counts.refused"));
        assertEquals(1, problems(seen.getString("id")).size());
        assertEquals("晨", find(0).name());
    }

    private static void assertCounts(JsonPath run) {
        assertEquals(1, run.getInt("counts.created"));
        assertEquals(1, run.getInt("counts.changed"));
        assertEquals(1, run.getInt("counts.unchanged"));
        assertEquals(0, run.getInt("counts.refused"));
    }

    private InstitutionView find(int n) {
        return register.findByUscc(codes.get(n)).orElseThrow();
    }

    private String id(int n) {
        return "GJ" + codes.get(n).value().substring(8, 17);
    }

    private List<Object> row(int n, String name, int students) {
        return List.of(id(n), codes.get(n).value(), name, "艺术", "410902", "测试路1号", "测试人", "13900000001", students);
    }

    @SafeVarargs
    private static byte[] export(List<Object>... rows) {
        List<List<Object>> all = new ArrayList<>(List.of(HEADINGS));
        all.addAll(List.of(rows));
        return ImportFixtures.csv(all);
    }
}
