package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.loaded;
import static cn.anxue.imports.ImportFixtures.post;
import static cn.anxue.imports.ImportFixtures.problems;
import static cn.anxue.imports.ImportFixtures.run;
import static cn.anxue.imports.ImportFixtures.send;
import static cn.anxue.imports.ImportFixtures.undone;
import static cn.anxue.imports.ImportFixtures.workbook;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A register of a bureau's own, with everything that goes wrong in such sheets. */
@QuarkusTest
class InstitutionImportTest {
    private static final List<Object> HEADINGS =
            List.of("信用代码", "机构名称", "类别", "所在区县", "地址", "法人", "联系电话", "学员数", "许可证号", "发证日期", "有效期至");

    private static final List<String> FIELDS = List.of(
            "uscc", "name", "category", "regionCode", "address", "legalRepresentative", "contactPhone", "students");

    @Inject
    InstitutionRegister register;

    @Inject
    Sql sql;

    @Test
    void writesTheGoodRowsOfAMessyWorkbookAsThePreviewSaid() {
        List<Uscc> codes = codes(5);
        JsonPath seen = checked("INSTITUTIONS", messy(codes));
        String id = seen.getString("id");

        assertEquals("CHECKED", seen.getString("state"));
        assertEquals(
                List.of(
                        "7:4:ROW_REGION_UNKNOWN",
                        "8:1:ROW_TWICE",
                        "9:8:ROW_CELL_ERROR",
                        "10:1:USCC_CHECK_DIGIT",
                        "11:10:ROW_DAY_UNREADABLE",
                        "12:2:ROW_FIELD_EMPTY"),
                problems(id));
        assertEquals(3, seen.getInt("counts.created"));
        assertEquals(6, seen.getInt("counts.refused"));
        assertTrue(find(codes.get(0)).isEmpty(), "the preview wrote something");
        post(id, "run", Map.of("goodRowsOnly", false)).statusCode(422).body("code", is("IMPORT_HAS_PROBLEMS"));

        JsonPath done = run(id, true);

        assertEquals("DONE", done.getString("state"));
        assertEquals(3, done.getInt("counts.created"));
        assertEquals(6, done.getInt("counts.refused"));
        assertRead(codes);

        JsonPath undone = undone(id);

        assertEquals("UNDONE", undone.getString("state"), undone.getString("reason.zh"));
        assertTrue(find(codes.get(0)).isEmpty());
    }

    private void assertRead(List<Uscc> codes) {
        InstitutionView first = find(codes.get(0)).orElseThrow();
        assertEquals("13900000001", first.contactPhone());
        assertEquals(InstitutionFixtures.REGION, first.regionCode());
        assertEquals(120, first.scale().students());
        assertEquals(
                LocalDate.of(2024, 3, 1),
                Objects.requireNonNull(first.licence()).issuedOn());
        assertEquals(
                LocalDate.of(2099, 2, 28),
                Objects.requireNonNull(find(codes.get(1)).orElseThrow().licence())
                        .expiresOn());
    }

    @Test
    void changesNothingTheSecondTimeAndPutsBackWhatAnUpdateChanged() {
        List<Uscc> codes = codes(2);
        byte[] file = workbook(List.of(HEADINGS, row(codes.get(0), "甲"), row(codes.get(1), "乙")));
        assertEquals(2, loaded("INSTITUTIONS", file).getInt("counts.created"));

        JsonPath again = loaded("INSTITUTIONS", file);
        assertEquals(2, again.getInt("counts.unchanged"));
        assertEquals(0, again.getInt("counts.created") + again.getInt("counts.changed"));

        JsonPath updated =
                loaded("INSTITUTIONS", workbook(List.of(HEADINGS, row(codes.get(0), "甲新名"), row(codes.get(1), "乙"))));
        assertEquals(1, updated.getInt("counts.changed"));
        assertEquals("甲新名", find(codes.get(0)).orElseThrow().name());

        assertEquals("UNDONE", undone(updated.getString("id")).getString("state"));
        assertEquals("甲", find(codes.get(0)).orElseThrow().name());
    }

    @Test
    void leavesNoNameBehindThatNeverWas() {
        List<Uscc> codes = codes(1);
        loaded("INSTITUTIONS", workbook(List.of(HEADINGS, row(codes.get(0), "己旧名"))));
        loaded("INSTITUTIONS", workbook(List.of(HEADINGS, row(codes.get(0), "己"))));
        InstitutionId id = find(codes.get(0)).orElseThrow().id();
        int history = register.history(id).size();
        assertEquals(List.of("己", "己旧名"), names(id));

        JsonPath wrong = loaded("INSTITUTIONS", workbook(List.of(HEADINGS, row(codes.get(0), "错名"))));
        assertEquals(List.of("己旧名", "己"), register.formerNames(id));
        assertEquals(List.of("己", "己旧名", "错名"), names(id));

        assertEquals("UNDONE", undone(wrong.getString("id")).getString("state"));
        assertEquals(List.of("己旧名"), register.formerNames(id));
        assertEquals(List.of("己", "己旧名"), names(id));
        assertEquals(history, register.history(id).size());
    }

    /** Under which families find it. */
    private List<String> names(InstitutionId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select text from publicregister_name where institution_id = ? and kind <> 'ADDRESS' order by text collate \"C\"",
                        select -> select.setObject(1, id.value()),
                        row -> row.getString(1)));
    }

    @Test
    void refusesToUndoWhereAnAgreementStandsOnIt() {
        List<Uscc> codes = codes(2);
        JsonPath run =
                loaded("INSTITUTIONS", workbook(List.of(HEADINGS, row(codes.get(0), "丙"), row(codes.get(1), "丁"))));
        DepositFixtures.signedAgreement(find(codes.get(1)).orElseThrow().id());

        JsonPath refused = undone(run.getString("id"));

        assertEquals("DONE", refused.getString("state"));
        assertTrue(refused.getString("reason.zh").contains("第 3 行"), refused.getString("reason.zh"));
        assertTrue(find(codes.get(0)).isPresent(), "half of it was undone");
    }

    @Test
    void refusesAsAWholeWhatCannotBeRead() {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};
        for (ImportKind kind : ImportKind.values()) {
            send(kind.name(), old).statusCode(422).body("code", is("SHEET_OLD_WORKBOOK"));
        }
        send("INSTITUTIONS", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", is("IMPORT_HEADINGS_UNKNOWN"));
    }

    @Test
    void readsTextOfAnotherOfficeByAMappingKeptByName() {
        String name = "局表" + codes(1).get(0).value().substring(10);
        byte[] file = ("信用代码,机构名称,类型,区县代码,在哪,谁负责,怎么联系,多少人\r\n%s,戊学校,艺术,410902,测试路2号,测试人,0393-4400002,50\r\n"
                        .formatted(codes(1).get(0)))
                .getBytes(Charset.forName("GB18030"));
        String id = ImportFixtures.sent("INSTITUTIONS", file);
        post(id, "check", Map.of()).statusCode(422).body("code", is("IMPORT_COLUMN_MISSING"));
        asOfficer()
                .contentType("application/json")
                .body(Map.of("name", name, "fields", FIELDS))
                .put("/api/v1/imports/" + id + "/columns")
                .then()
                .statusCode(200);
        post(id, "check", Map.of()).statusCode(202);
        assertEquals(1, ImportFixtures.awaited(id).getInt("counts.created"));

        asOfficer()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports?kind=INSTITUTIONS&mapping=" + name)
                .then()
                .statusCode(201)
                .body("columns[4].field", is("address"));
    }

    private static RequestSpecification asOfficer() {
        return given().auth().oauth2(Tokens.of(ImportFixtures.OFFICER));
    }

    private Optional<InstitutionView> find(Uscc code) {
        return register.findByUscc(code);
    }

    static List<Uscc> codes(int count) {
        List<Uscc> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(InstitutionFixtures.uscc());
        }
        return codes;
    }

    static List<Object> row(Uscc code, String name) {
        return List.of(
                code.value(),
                name,
                "艺术",
                "410902",
                "测试路1号",
                "测试人",
                "13900000001",
                120,
                "教民1号",
                "2024-3-1",
                "2099-2-28");
    }

    private static String wide(String text) {
        return text.chars().mapToObj(c -> String.valueOf((char) (c + 0xfee0))).collect(Collectors.joining());
    }

    /** A title, headings under a merged row, and one row for each trouble. */
    private static byte[] messy(List<Uscc> codes) {
        String wide = wide(codes.get(0).value());
        String wrong =
                codes.get(4).value().substring(0, 17) + (codes.get(4).value().endsWith("0") ? "1" : "0");
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("2026 年校外培训机构台账"));
        rows.add(cells("机构信息|||||联系人||规模|许可证"));
        rows.add(HEADINGS);
        List<Object> first = new ArrayList<>(
                cells(wide + " |一一学校\u3000|文化艺术类 |华龙区|测试路１号|测试人|" + wide("13900000001") + "|１２０人|教民1号|2024年3月1日"));
        first.add(LocalDate.of(2099, 2, 28));
        rows.add(first);
        rows.add(List.of(
                codes.get(1).value(),
                "一二学校",
                "体育类",
                410902,
                "测试路2号",
                "测试人",
                "0393-4400001",
                80,
                "教民2号",
                LocalDate.of(2024, 3, 1),
                "2099.02.28"));
        rows.add(List.of(""));
        rows.add(cells(codes.get(2) + "|一三学校|体育类|不存在区|测试路3号|测试人|0393-4400001|80"));
        rows.add(cells(codes.get(1) + "|一二学校|体育类|410902|测试路2号|测试人|0393-4400001|80"));
        rows.add(cells(codes.get(3) + "|一四学校|体育类|410902|测试路4号|测试人|0393-4400001|=40+40"));
        rows.add(cells(wrong + "|一五学校|体育类|410902|测试路5号|测试人|0393-4400001|80"));
        rows.add(cells(codes.get(3) + "|一六学校|烹饪|410902|测试路6号|测试人|0393-4400001|80|教民6号|去年三月|2099-02-28"));
        rows.add(cells(codes.get(4) + "||体育类|410902|测试路7号|测试人|0393-4400001|80"));
        rows.add(cells(codes.get(4) + "|一八学校|体育类|410902000000|测试路8号|测试人|0393-4400001|80"));
        return workbook(rows);
    }

    private static List<Object> cells(String line) {
        return List.of((Object[]) line.split("\\|", -1));
    }
}
