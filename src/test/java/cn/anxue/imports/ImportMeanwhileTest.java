package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.loaded;
import static cn.anxue.imports.ImportFixtures.post;
import static cn.anxue.imports.ImportFixtures.problems;
import static cn.anxue.imports.ImportFixtures.run;
import static cn.anxue.imports.ImportFixtures.workbook;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two clients: one checks a sheet, the other changes what stands in it, and then the first writes. */
@QuarkusTest
class ImportMeanwhileTest {
    private static final List<Object> HEAD = List.of("信用代码", "机构名称", "类别", "区县", "地址", "法人", "联系电话", "学员数");

    @Inject
    InstitutionRegister register;

    @Test
    void overwritesNothingThatWasChangedSinceTheCheck() {
        List<Uscc> codes = kept("第一", "第二");
        String id = checked("INSTITUTIONS", sheet(codes, "新一", "新二")).getString("id");

        change(codes.get(0), "别人改的");
        JsonPath failed = run(id, false);

        assertEquals("FAILED", failed.getString("state"));
        assertTrue(failed.getString("reason.zh").contains("第 2 行在核对之后不再成立"), failed.getString("reason.zh"));
        assertEquals(List.of("2:1:ROW_CHANGED_MEANWHILE"), problems(id));
        assertEquals(List.of("别人改的", "第二"), names(codes));

        post(id, "check", Map.of()).statusCode(202);
        assertEquals(2, ImportFixtures.awaited(id).getInt("counts.changed"));
        assertEquals("DONE", run(id, false).getString("state"));
        assertEquals(List.of("新一", "新二"), names(codes));
    }

    @Test
    void writesTheOtherGoodRowsAndNamesTheOneThatChanged() {
        List<Uscc> codes = kept("第三", "第四");
        String id = checked("INSTITUTIONS", sheet(codes, "新三", "新四")).getString("id");

        change(codes.get(1), "别人也改");
        JsonPath done = run(id, true);

        assertEquals("DONE", done.getString("state"));
        assertEquals(1, done.getInt("counts.changed"));
        assertEquals(1, done.getInt("counts.refused"));
        assertEquals(List.of("3:1:ROW_CHANGED_MEANWHILE"), problems(id));
        assertEquals(List.of("新三", "别人也改"), names(codes));
    }

    @Test
    void overwritesNobodyWhoRegisteredFirst() {
        Uscc code = InstitutionFixtures.uscc();
        String id = checked("INSTITUTIONS", sheet(List.of(code), "表中名")).getString("id");

        Map<String, Object> body = new LinkedHashMap<>(InstitutionFixtures.body());
        body.put("uscc", code.value());
        body.put("name", "窗口登记名");
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/institutions")
                .then()
                .statusCode(201);

        assertEquals("FAILED", run(id, false).getString("state"));
        assertEquals(List.of("窗口登记名"), names(List.of(code)));
    }

    @Test
    void writesNothingThatTheCheckRefused() {
        Uscc code = InstitutionFixtures.uscc();
        List<Object> notices = List.of("信用代码", "文号", "文书种类", "发文日期", "销号日期");
        String id = checked(
                        "NOTICES",
                        workbook(List.of(
                                notices,
                                List.of(code.value(), number(code), "约谈", "2023-07-05", "2023-07-06"),
                                List.of(
                                        kept("第五").get(0).value(),
                                        number(code) + "9号",
                                        "约谈",
                                        "2023-07-05",
                                        "2023-07-06"))))
                .getString("id");
        List<String> refused = problems(id);
        assertTrue(refused.contains("2:1:ROW_INSTITUTION_UNKNOWN"), refused::toString);

        loaded("INSTITUTIONS", sheet(List.of(code), "后来登记"));
        post(id, "run", Map.of("goodRowsOnly", true));
        ImportFixtures.awaited(id);

        assertEquals(refused, problems(id));
    }

    @Test
    void asksForAnotherCheckOnceColumnsAreMappedOtherwise() {
        List<Uscc> codes = kept("第六");
        String id = checked("INSTITUTIONS", sheet(codes, "新六")).getString("id");

        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType("application/json")
                .body(Map.of(
                        "fields",
                        List.of(
                                "uscc",
                                "brandName",
                                "category",
                                "regionCode",
                                "name",
                                "legalRepresentative",
                                "contactPhone",
                                "students")))
                .put("/api/v1/imports/" + id + "/columns")
                .then()
                .statusCode(200)
                .body("state", is("READ"));

        post(id, "run", Map.of("goodRowsOnly", false)).statusCode(409).body("code", is("IMPORT_STATE"));
    }

    private static String number(Uscc code) {
        return "濮华教约〔2023〕" + (1_000 + Math.floorMod(code.value().hashCode(), 90_000)) + "号";
    }

    private static List<Uscc> kept(String... names) {
        List<Uscc> codes = new ArrayList<>();
        for (String ignored : names) {
            codes.add(InstitutionFixtures.uscc());
        }
        assertEquals(names.length, loaded("INSTITUTIONS", sheet(codes, names)).getInt("counts.created"));
        return codes;
    }

    private static byte[] sheet(List<Uscc> codes, String... names) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (int i = 0; i < names.length; i++) {
            rows.add(List.of(codes.get(i).value(), names[i], "艺术", "410902", "测试路1号", "测试人", "0393-4400001", 20));
        }
        return workbook(rows);
    }

    /** The other client. */
    private void change(Uscc code, String name) {
        InstitutionView there = register.findByUscc(code).orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>(InstitutionFixtures.body());
        body.put("uscc", code.value());
        body.put("name", name);
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .contentType("application/json")
                .header("If-Match", "\"" + there.version() + "\"")
                .body(body)
                .put("/api/v1/institutions/" + there.id())
                .then()
                .statusCode(200);
    }

    private List<String> names(List<Uscc> codes) {
        return codes.stream()
                .map(code -> register.findByUscc(code).orElseThrow().name())
                .toList();
    }
}
