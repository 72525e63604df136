package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.loaded;
import static cn.anxue.imports.ImportFixtures.problems;
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
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * A workbook of each kind as offices send it: a title, merged headings, full-width digits, days as text, trailing blanks, an
 * empty row, a formula without its value. It ends as its preview said.
 */
@QuarkusTest
class MessyWorkbookTest {
    private static final List<Object> ORDER =
            List.of("信用代码", "订单编号", "课程名称", "科目", "学员姓名", "家长姓名", "家长电话", "总课时", "合同金额", "已缴金额", "开课日期", "结课日期");

    @Inject
    InstitutionRegister register;

    @Test
    void readsInstitutions() {
        assertAsPreviewed(
                "INSTITUTIONS",
                List.of("信用代码", "机构名称", "类别", "区县", "地址", "法人", "联系电话", "学员数", "许可证号", "发证日期", "有效期至"),
                List.of(
                        InstitutionFixtures.uscc().value(),
                        "乱表学校",
                        "艺术",
                        "410902",
                        "测试路",
                        "测试人",
                        "13900000001",
                        80,
                        "教民1号",
                        "2024-03-01",
                        "2099-02-28"),
                8);
    }

    @Test
    void readsAgreements() {
        assertAsPreviewed(
                "AGREEMENTS",
                List.of("信用代码", "协议编号", "行号", "预收费账号", "开户行", "结算账号", "年利率", "生效日期", "协议到期日期"),
                List.of(
                        code(InstitutionFixtures.register()),
                        "测乱协议甲",
                        "000000000001",
                        DepositFixtures.accountNumber(),
                        "演示银行",
                        DepositFixtures.accountNumber(),
                        "0.35%",
                        "2026-01-01",
                        "2099-12-31"),
                7);
    }

    @Test
    void readsOrders() {
        assertAsPreviewed("ORDERS", ORDER, order(code(agreement().institutionId()), "HT-M1"), 8);
    }

    @Test
    void readsBalances() {
        AgreementView agreement = agreement();
        for (String kind : List.of("DEPOSIT_BALANCES", "FEE_BALANCES")) {
            String account = kind.startsWith("FEE") ? agreement.feeAccount() : agreement.depositAccount();
            assertAsPreviewed(
                    kind,
                    List.of("账号", "余额日期", "银行余额"),
                    List.of(Objects.requireNonNull(account), "2026-06-30", "1,200.50"),
                    3);
        }
    }

    @Test
    void readsLessons() {
        String uscc = code(agreement().institutionId());
        assertEquals(
                1,
                loaded("ORDERS", workbook(List.of(ORDER, order(uscc, "HT-M2")))).getInt("counts.created"));

        assertAsPreviewed("LESSONS", List.of("订单编号", "信用代码", "上课日期", "课次"), List.of("HT-M2", uscc, "2026-03-08", 1), 3);
    }

    @Test
    void readsNotices() {
        int n = ThreadLocalRandom.current().nextInt(1_000, 900_000);
        assertAsPreviewed(
                "NOTICES",
                List.of("信用代码", "文号", "文书种类", "发文日期", "存在问题", "整改措施", "整改期限", "销号日期"),
                List.of(
                        code(InstitutionFixtures.register()),
                        "濮华教整[2023]" + n + "号",
                        "整改通知",
                        "2023-03-20",
                        "消防通道堵塞",
                        "立即清理",
                        "2023-04-20",
                        "2023-04-18"),
                4);
    }

    /** @param formula the column that holds one in the last row, from 1 */
    private static void assertAsPreviewed(String kind, List<Object> head, List<Object> row, int formula) {
        List<Object> broken = new ArrayList<>(row);
        broken.set(formula - 1, "=1+1");
        JsonPath seen = checked(
                kind,
                workbook(List.of(
                        List.of("2026 年台账"),
                        List.of("基本信息", "", "其他"),
                        head,
                        row.stream().map(MessyWorkbookTest::mess).toList(),
                        List.of(""),
                        broken)));
        String id = seen.getString("id");
        assertEquals(List.of("6:" + formula + ":ROW_CELL_ERROR"), problems(id));

        JsonPath done = run(id, true);

        assertEquals("DONE", done.getString("state"));
        for (String count : List.of("rows", "created", "changed", "unchanged", "refused")) {
            assertEquals(seen.getInt("counts." + count), done.getInt("counts." + count), count);
        }
        assertEquals(1, done.getInt("counts.created"));
        assertEquals(
                1, run(checked(kind, clean(head, row)).getString("id"), true).getInt("counts.unchanged"));
    }

    /** The same as an orderly office has it. */
    private static byte[] clean(List<Object> head, List<Object> row) {
        return workbook(List.of(head, row));
    }

    private static Object mess(Object value) {
        String text = value.toString().replaceFirst("^(\\d{4})-0?(\\d+)-0?(\\d+)$", "$1年$2月$3日");
        StringBuilder wide = new StringBuilder();
        text.chars().map(c -> c >= '0' && c <= '9' ? c + 0xfee0 : c).forEach(c -> wide.append((char) c));
        return wide + "\u3000 ";
    }

    private static AgreementView agreement() {
        return DepositFixtures.signedAgreement(
                InstitutionFixtures.register(),
                DepositFixtures.draft(DepositFixtures.accountNumber(), DepositFixtures.accountNumber()));
    }

    private String code(InstitutionId institution) {
        return register.view(institution).uscc().value();
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
                "3600",
                "2026-03-01",
                "2099-12-31");
    }
}
