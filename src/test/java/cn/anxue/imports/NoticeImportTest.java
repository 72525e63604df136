package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.loaded;
import static cn.anxue.imports.ImportFixtures.problems;
import static cn.anxue.imports.ImportFixtures.run;
import static cn.anxue.imports.ImportFixtures.undone;
import static cn.anxue.imports.ImportFixtures.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Notices of earlier years from a bureau's own list. */
@QuarkusTest
class NoticeImportTest {
    private static final List<Object> HEAD = List.of("信用代码", "文号", "文书种类", "发文日期", "存在问题", "整改措施", "整改期限", "销号日期");

    @Inject
    InstitutionRegister register;

    @Test
    void entersFormerNoticesWithTheirNumbersAndDays() {
        InstitutionId institution = InstitutionFixtures.register();
        String uscc = register.view(institution).uscc().value();
        int n = ThreadLocalRandom.current().nextInt(1_000, 900_000);
        byte[] file = workbook(List.of(
                HEAD,
                List.of(
                        uscc,
                        "濮华教整[２０２３]" + n + "号",
                        "整改通知书",
                        "2023.3.20",
                        "消防通道堵塞",
                        "立即清理",
                        "20230420",
                        LocalDate.of(2023, 4, 18)),
                List.of(uscc, "濮华教停〔2023〕" + n + "号", "停办通知", "2023-07-05", "", "", "", "2023-09-01"),
                List.of(uscc, "濮华教停〔2024〕" + n + "号", "停办通知", "2024-07-05", "", "", "", ""),
                List.of(uscc, "第8号", "约谈", "2023-07-05", "", "", "", "2023-07-06"),
                List.of(uscc, "濮华教整〔2022〕" + n + "号", "整改", "2022-07-05", "", "", "", "2022-07-01"),
                List.of(uscc, "濮华教约〔2022〕" + n + "号", "面谈", "2022-07-05", "", "", "", "")));
        JsonPath seen = checked("NOTICES", file);
        String id = seen.getString("id");
        assertEquals(
                List.of(
                        "4:8:ROW_RULING_STANDS",
                        "5:2:ROW_NOTICE_NUMBER",
                        "6:5:ROW_ITEM_MISSING",
                        "6:8:ROW_DAYS_DISORDERED",
                        "7:3:ROW_CHOICE_UNKNOWN"),
                problems(id));

        JsonPath done = run(id, true);

        assertEquals(2, done.getInt("counts.created"), done.getString("reason"));
        assertEquals(2, checked("NOTICES", file).getInt("counts.unchanged"));
        assertEquals("UNDONE", undone(id).getString("state"));
        assertEquals(2, checked("NOTICES", file).getInt("counts.created"));
    }

    @Test
    void writesAllOrNothing() {
        String uscc = register.view(InstitutionFixtures.register()).uscc().value();
        int n = ThreadLocalRandom.current().nextInt(1_000, 900_000);
        List<Object> row =
                List.of(uscc, "濮华教整〔2021〕" + n + "号", "整改通知", "2021-03-20", "问题", "措施", "2021-04-20", "2021-04-18");
        String first = checked("NOTICES", workbook(List.of(HEAD, row))).getString("id");
        List<Object> other =
                List.of(uscc, "濮华教整〔2021〕" + n + "号", "整改通知", "2021-03-21", "问题", "措施", "2021-04-20", "2021-04-18");
        loaded("NOTICES", workbook(List.of(HEAD, other)));

        JsonPath failed = run(first, false);

        assertEquals("FAILED", failed.getString("state"));
        assertEquals("CHECKED", again(first).getString("state"));
    }

    private static JsonPath again(String id) {
        ImportFixtures.post(id, "check", Map.of()).statusCode(202);
        return ImportFixtures.awaited(id);
    }
}
