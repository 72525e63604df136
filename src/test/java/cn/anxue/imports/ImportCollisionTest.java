package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.get;
import static cn.anxue.imports.ImportFixtures.loaded;
import static cn.anxue.imports.ImportFixtures.run;
import static cn.anxue.imports.ImportFixtures.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Rows of one sheet that want the same thing, of each kind: the preview says what the run then does. */
@QuarkusTest
class ImportCollisionTest {
    private static final List<Object> LESSONS = List.of("订单编号", "信用代码", "上课日期", "课次");
    private static final int LIST = 1_000;

    @Inject
    InstitutionRegister register;

    @Test
    void findsInstitutionsOfOneCodeOrOnePlatformId() {
        String code = InstitutionFixtures.uscc().value();
        String platform = "GP" + code.substring(8);
        assertAsPreviewed(
                "INSTITUTIONS",
                List.of(
                        List.of("信用代码", "机构名称", "类别", "区县", "地址", "法人", "联系电话", "学员数", "平台编号"),
                        institution(code, platform),
                        institution(code.toLowerCase(Locale.ROOT), ""),
                        institution(InstitutionFixtures.uscc().value(), platform),
                        institution(InstitutionFixtures.uscc().value(), "")),
                List.of("3:1:ROW_TWICE", "4:9:ROW_TWICE"),
                2);
    }

    @Test
    void findsAgreementsThatNameOneAccountOrASecondOne() {
        String first = code(InstitutionFixtures.register());
        String second = code(InstitutionFixtures.register());
        String fees = DepositFixtures.accountNumber();
        assertAsPreviewed(
                "AGREEMENTS",
                List.of(
                        List.of("信用代码", "协议编号", "行号", "保证金账号", "预收费账号", "开户行", "结算账号", "年利率", "生效日期", "协议到期日期"),
                        agreement(first, 1, "", fees),
                        agreement(second, 2, "", fees),
                        agreement(second, 3, fees, ""),
                        agreement(first, 4, "", DepositFixtures.accountNumber()),
                        agreement(first, 1, DepositFixtures.accountNumber(), ""),
                        agreement(first, 5, DepositFixtures.accountNumber(), "")),
                List.of("3:5:ROW_TWICE", "4:4:ROW_TWICE", "5:5:ROW_SECOND_ACCOUNT", "6:1:ROW_TWICE"),
                2);
    }

    @Test
    void findsOrdersOfOneNumber() {
        String uscc = code(feeAgreement().institutionId());
        assertAsPreviewed(
                "ORDERS",
                List.of(
                        List.of("信用代码", "订单编号", "课程名称", "科目", "学员姓名", "家长姓名", "家长电话", "总课时", "合同金额", "开课日期", "结课日期"),
                        order(uscc, "HT1"),
                        order(uscc.toLowerCase(Locale.ROOT), "HT1"),
                        order(uscc, "HT2")),
                List.of("3:1:ROW_TWICE"),
                2);
    }

    @Test
    void findsBalancesOfOneAccount() {
        AgreementView agreement = DepositFixtures.signedAgreement(
                InstitutionFixtures.register(),
                DepositFixtures.draft(DepositFixtures.accountNumber(), DepositFixtures.accountNumber()));
        for (String kind : List.of("DEPOSIT_BALANCES", "FEE_BALANCES")) {
            String account = Objects.requireNonNull(
                    kind.startsWith("DEPOSIT") ? agreement.depositAccount() : agreement.feeAccount());
            assertAsPreviewed(
                    kind,
                    List.of(
                            List.of("账号", "余额日期", "银行余额"),
                            List.of(account, "2026-06-30", "100"),
                            List.of(account.substring(0, 4) + " " + account.substring(4), "2026-06-30", "100")),
                    List.of("3:1:ROW_TWICE"),
                    1);
        }
    }

    @Test
    void findsNoticesOfOneNumber() {
        String uscc = code(InstitutionFixtures.register());
        int n = ThreadLocalRandom.current().nextInt(1_000, 900_000);
        assertAsPreviewed(
                "NOTICES",
                List.of(
                        List.of("信用代码", "文号", "文书种类", "发文日期", "销号日期"),
                        List.of(uscc, "濮华教约〔2023〕" + n + "号", "约谈", "2023-07-05", "2023-07-06"),
                        List.of(uscc, "濮华教约[2023]" + n + "号", "约谈", "2023-07-05", "2023-07-07")),
                List.of("3:2:ROW_TWICE"),
                1);
    }

    @Test
    void findsLessonsThatAnOrderHasNoRoomForInAnotherList() {
        String uscc = code(feeAgreement().institutionId());
        taught(uscc, "HT-L1", 38);
        List<List<Object>> rows = withinTwoLists(
                List.of(List.of("HT-L1", uscc, "2026-03-08", 1), List.of("HT-L1", uscc, "2026-03-09", 1)),
                List.of("HT-L1", uscc, "2026-03-10", 1));

        assertAsPreviewed("LESSONS", rows, List.of((LIST + 2) + ":1:ALL_LESSONS_RECORDED"), 2);
    }

    @Test
    void losesNoLessonOfADayAtTheBorderOfAList() {
        String uscc = code(feeAgreement().institutionId());
        taught(uscc, "HT-L2", 0);
        assertEquals(
                1,
                loaded("LESSONS", workbook(List.of(LESSONS, List.of("HT-L2", uscc, "2026-03-08", 1))))
                        .getInt("counts.created"));
        List<List<Object>> rows = withinTwoLists(
                List.of(List.of("HT-L2", uscc, "2026-03-08", 1)), List.of("HT-L2", uscc, "2026-03-08", 2));

        assertAsPreviewed("LESSONS", rows, List.of(), 1);
        JsonPath again = checked("LESSONS", workbook(rows));
        assertEquals(2, again.getInt("counts.unchanged"), "the second lesson of the day is recorded");
    }

    /** What the check says of the rows at stake is what the run does. */
    private static void assertAsPreviewed(String kind, List<List<Object>> rows, List<String> wrong, int created) {
        JsonPath seen = checked(kind, workbook(rows));
        String id = seen.getString("id");
        List<String> last = lastProblems(id);
        assertEquals(wrong, last);
        assertEquals(created, seen.getInt("counts.created"));

        JsonPath done = run(id, true);

        assertEquals("DONE", done.getString("state"));
        assertEquals(created, done.getInt("counts.created"));
        assertEquals(seen.getInt("counts.unchanged"), done.getInt("counts.unchanged"));
        assertEquals(seen.getInt("counts.refused"), done.getInt("counts.refused"));
        assertEquals(wrong, lastProblems(id));
    }

    /** Besides those of rows that only fill a list. */
    private static List<String> lastProblems(String id) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = get(id, "/problems" + (next.isEmpty() ? "" : "?cursor=" + next));
            page.getList("items", Map.class)
                    .forEach(one -> found.add(one.get("row") + ":" + one.get("column") + ":" + one.get("code")));
            next = page.getString("next");
        }
        found.removeIf(one -> one.endsWith(":ROW_ORDER_UNKNOWN"));
        return found;
    }

    private static List<List<Object>> withinTwoLists(List<List<Object>> first, List<Object> second) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(LESSONS);
        rows.addAll(first);
        for (int i = rows.size(); i <= LIST; i++) {
            rows.add(List.of("HT-NONE", "52410902MJ0000000X", "2026-03-08", i));
        }
        rows.add(second);
        return rows;
    }

    /** A paid order of which so many lessons were taught. */
    private static void taught(String uscc, String number, int lessons) {
        List<Object> head = List.of(
                "信用代码", "订单编号", "课程名称", "科目", "学员姓名", "家长姓名", "家长电话", "总课时", "合同金额", "开课日期", "结课日期", "已消课时", "已缴金额");
        List<Object> row = new ArrayList<>(order(uscc, number));
        row.addAll(List.of(lessons, "3600"));
        assertEquals(1, loaded("ORDERS", workbook(List.of(head, row))).getInt("counts.created"));
    }

    private AgreementView feeAgreement() {
        return DepositFixtures.signedAgreement(
                InstitutionFixtures.register(), DepositFixtures.draft(null, DepositFixtures.accountNumber()));
    }

    private String code(InstitutionId institution) {
        return register.view(institution).uscc().value();
    }

    private static List<Object> institution(String code, String platform) {
        return List.of(code, "碰撞学校", "艺术", "410902", "测试路1号", "测试人", "0393-4400001", 20, platform);
    }

    private static List<Object> agreement(String uscc, int number, String deposit, String fees) {
        return List.of(
                uscc,
                "测撞〔2026〕" + number + "号",
                "000000000001",
                deposit,
                fees,
                "演示银行",
                DepositFixtures.accountNumber(),
                "0.35%",
                "2026-01-01",
                "2099-12-31");
    }

    private static List<Object> order(String uscc, String number) {
        return List.of(
                uscc,
                number,
                "少儿美术",
                "美术",
                "学员一",
                "家长一",
                OrderFixtures.phone(),
                40,
                "3600",
                "2026-03-01",
                "2099-12-31");
    }
}
