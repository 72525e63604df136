package cn.anxue.imports;

import static cn.anxue.imports.ImportFixtures.checked;
import static cn.anxue.imports.ImportFixtures.loaded;
import static cn.anxue.imports.ImportFixtures.problems;
import static cn.anxue.imports.ImportFixtures.run;
import static cn.anxue.imports.ImportFixtures.undone;
import static cn.anxue.imports.ImportFixtures.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Agreements, live orders, balances and lessons: what money stands on. */
@QuarkusTest
class MoneyImportTest {
    private static final List<Object> ORDERS = List.of(
            "信用代码", "订单编号", "课程名称", "科目", "学员姓名", "家长姓名", "家长电话", "总课时", "已消课时", "合同金额", "已缴金额", "剩余金额", "开课日期",
            "结课日期");

    @Inject
    InstitutionRegister register;

    @Inject
    AgreementService agreements;

    @Inject
    OrderRegister orders;

    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    @Test
    void writesAgreementsDownForTheBankToSign() {
        InstitutionId institution = InstitutionFixtures.register();
        String account = DepositFixtures.accountNumber();
        List<Object> head = List.of("信用代码", "协议编号", "行号", "保证金账号", "开户行", "结算账号", "年利率", "生效日期", "协议到期日期", "签订日期");
        List<Object> good = List.of(
                uscc(institution),
                "测导〔2026〕1号",
                "000000000001",
                account,
                "演示银行",
                DepositFixtures.accountNumber(),
                "0.35%",
                "2026年1月1日",
                LocalDate.of(2099, 12, 31),
                "2026-01-01");
        List<Object> damaged = new ArrayList<>(good);
        damaged.set(1, "测导〔2026〕2号");
        damaged.set(3, 6222000000000012345L);
        JsonPath seen = checked("AGREEMENTS", workbook(List.of(head, good, damaged)));
        assertEquals(List.of("3:4:ROW_NUMBER_DAMAGED"), problems(seen.getString("id")));
        JsonPath done = run(seen.getString("id"), true);
        assertEquals(1, done.getInt("counts.created"));
        assertEquals(
                2, agreements.of(Caller.SYSTEM, institution).get(0).signatures().size());

        assertEquals(1, loaded("AGREEMENTS", workbook(List.of(head, good))).getInt("counts.unchanged"));

        assertEquals("UNDONE", undone(done.getString("id")).getString("state"));
        assertTrue(agreements.of(Caller.SYSTEM, institution).isEmpty());
        String second = loaded("AGREEMENTS", workbook(List.of(head, good))).getString("id");
        LaterEntries.sign(agreements.of(Caller.SYSTEM, institution).get(0).id());
        JsonPath refused = undone(second);
        assertEquals("DONE", refused.getString("state"));
        assertTrue(refused.getString("reason.zh").contains("第 2 行的协议"), refused.getString("reason.zh"));
    }

    @Test
    void takesTheGoodOrdersOfAMessyWorkbook() {
        AgreementView agreement = agreement();
        InstitutionId institution = agreement.institutionId();
        String uscc = uscc(institution);
        JsonPath seen = checked(
                "ORDERS",
                workbook(List.of(
                        ORDERS,
                        order(uscc, "HT1", 40, 10, "3600", "3600", "2700"),
                        order(uscc, "HT2", 20, 0, "1,800.00", "１８００元", ""),
                        order(uscc, "HT1", 40, 10, "3600", "3600", "2700"),
                        order(uscc, "HT4", 40, 41, "3600", "3600", "100"),
                        order("52410902MJ0000000X", "HT5", 40, 0, "3600", "3600", ""),
                        order(uscc, "HT6", 40, 0, "3600.005", "3600", ""))));
        String id = seen.getString("id");
        assertEquals(
                List.of(
                        "4:1:ROW_TWICE",
                        "5:10:ROW_FIGURES_INCONSISTENT",
                        "6:1:ROW_INSTITUTION_UNKNOWN",
                        "7:10:ROW_AMOUNT_UNREADABLE"),
                problems(id));
        assertEquals(2, run(id, true).getInt("counts.created"));

        OrderView taken = find(institution, "HT1");
        assertEquals(OrderState.IN_DELIVERY, taken.terms().state());
        assertEquals(Money.ofYuan(2700), taken.terms().held());
        assertEquals(10, taken.terms().confirmedLessons());
        assertEquals(450_000, fee(institution).get("fee/missing"));
        assertEquals("UNDONE", undone(id).getString("state"));
        assertTrue(ofInstitution(institution).isEmpty());
    }

    @Test
    void booksTheBalanceAgainstTheOrdersWithItsGap() {
        AgreementView agreement = agreement();
        InstitutionId institution = agreement.institutionId();
        String uscc = uscc(institution);
        String fees = Objects.requireNonNull(agreement.feeAccount());
        List<Object> order = order(uscc, "HT1", 40, 0, "4500", "4500", "");
        String first = loaded("ORDERS", workbook(List.of(ORDERS, order))).getString("id");
        assertEquals(1, loaded("ORDERS", workbook(List.of(ORDERS, order))).getInt("counts.unchanged"));

        String opening = loaded("FEE_BALANCES", balance(fees, "4000")).getString("id");
        assertEquals(400_000, fee(institution).get("fee/bank/" + fees));
        assertEquals(50_000, fee(institution).get("fee/missing"));
        assertEquals(1, loaded("FEE_BALANCES", balance(fees, "4000")).getInt("counts.unchanged"));
        assertEquals(
                List.of("2:3:ROW_BALANCE_BOOKED"),
                problems(checked("FEE_BALANCES", balance(fees, "5000")).getString("id")));
        assertEquals(
                List.of("2:11:ROW_OPENING_BOOKED"),
                problems(checked("ORDERS", workbook(List.of(ORDERS, order(uscc, "HT9", 40, 0, "3600", "3600", ""))))
                        .getString("id")));

        JsonPath refused = undone(first);
        assertTrue(refused.getString("reason.zh").contains("期初余额"), refused.getString("reason.zh"));
        assertEquals("UNDONE", undone(opening).getString("state"));
        assertEquals("UNDONE", undone(first).getString("state"));
        assertTrue(fee(institution).values().stream().allMatch(amount -> amount == 0), fee(institution)::toString);
    }

    @Test
    void recordsLessonsOnceAndRefusesToUndoAnOrderTheyStandOn() {
        AgreementView agreement = DepositFixtures.signedAgreement(
                InstitutionFixtures.register(), DepositFixtures.draft(null, DepositFixtures.accountNumber()));
        InstitutionId institution = agreement.institutionId();
        String order = loaded(
                        "ORDERS",
                        workbook(List.of(ORDERS, order(uscc(institution), "HT-L1", 40, 10, "3600", "3600", "2700"))))
                .getString("id");
        String number = "HT-L1";
        List<Object> head = List.of("订单编号", "信用代码", "上课日期");
        byte[] file = workbook(List.of(
                head,
                List.of(number, uscc(institution), "2026/3/8"),
                List.of(number, uscc(institution), LocalDate.of(2026, 3, 2)),
                List.of(number, uscc(institution), "2026-03-08"),
                List.of("HT-NONE", uscc(institution), "2026-03-08"),
                List.of(number, uscc(institution), "2025-03-08")));
        JsonPath seen = checked("LESSONS", file);
        assertEquals(
                List.of("4:1:ROW_TWICE", "5:1:ROW_ORDER_UNKNOWN", "6:3:LESSON_BEFORE_START"),
                problems(seen.getString("id")));
        JsonPath done = run(seen.getString("id"), true);
        assertEquals(2, done.getInt("counts.created"));
        assertEquals(2, checked("LESSONS", file).getInt("counts.unchanged"));

        JsonPath refused = undone(order);
        assertEquals("DONE", refused.getString("state"));
        assertTrue(refused.getString("reason.zh").contains("第 2 行的订单"), refused.getString("reason.zh"));
        assertEquals("UNDONE", undone(done.getString("id")).getString("state"));
        assertEquals(2, checked("LESSONS", file).getInt("counts.created"));
    }

    @Test
    void booksADepositAndRefusesToUndoOnceItWasSpent() {
        AgreementView agreement = DepositFixtures.signedAgreement(
                InstitutionFixtures.register(), DepositFixtures.draft(DepositFixtures.accountNumber(), null));
        String account = Objects.requireNonNull(agreement.depositAccount());
        List<Object> head = List.of("保证金账号", "截止日期", "账户余额", "本金", "利息");
        byte[] file = workbook(List.of(
                head,
                List.of(account, "２０２６．６．３０", "10万", "12万", "300.00"),
                List.of("622200000000", "2026-06-30", "1", "", ""),
                List.of(account + " ", "2026-06-30", "1", "", "")));
        JsonPath seen = checked("DEPOSIT_BALANCES", file);
        assertEquals(List.of("3:1:ROW_ACCOUNT_UNKNOWN", "4:1:ROW_TWICE"), problems(seen.getString("id")));
        String id = run(seen.getString("id"), true).getString("id");

        Map<String, Long> book = book(agreement.institutionId(), "deposit/");
        assertEquals(10_000_000, book.get("deposit/bank/" + account));
        assertEquals(12_000_000, book.get("deposit/principal"));
        assertEquals(30_000, book.get("deposit/interest"));
        assertEquals(2_030_000, book.get("deposit/missing"));
        assertEquals("UNDONE", undone(id).getString("state"));
        assertEquals(0, book(agreement.institutionId(), "deposit/").get("deposit/principal"));

        String again = loaded(
                        "DEPOSIT_BALANCES", workbook(List.of(head, List.of(account, "2026-06-30", "10万", "", ""))))
                .getString("id");
        LaterEntries.spend(agreement, Money.ofYuan(90_000));
        JsonPath refused = undone(again);
        assertEquals("DONE", refused.getString("state"));
        assertTrue(refused.getString("reason.zh").contains("第 2 行账户"), refused.getString("reason.zh"));
    }

    private static AgreementView agreement() {
        return DepositFixtures.signedAgreement(
                InstitutionFixtures.register(),
                DepositFixtures.draft(DepositFixtures.accountNumber(), DepositFixtures.accountNumber()));
    }

    private static byte[] balance(String account, String yuan) {
        return workbook(List.of(List.of("账号", "余额日期", "银行余额", "待划拨金额"), List.of(account, "2026-06-30", yuan, "")));
    }

    private static List<Object> order(
            String uscc, String number, int lessons, int taught, String price, String paid, String held) {
        return List.of(
                uscc,
                number,
                "少儿美术",
                "美术",
                "学员一",
                "家长一",
                OrderFixtures.phone(),
                lessons,
                taught,
                price,
                paid,
                held,
                "2026-03-01",
                LocalDate.of(2099, 12, 31));
    }

    private String uscc(InstitutionId institution) {
        return register.view(institution).uscc().value();
    }

    private OrderView find(InstitutionId institution, String number) {
        return ofInstitution(institution).stream()
                .filter(order -> number.equals(order.nationalOrderId()))
                .findFirst()
                .orElseThrow();
    }

    private List<OrderView> ofInstitution(InstitutionId institution) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select id from fee_order where institution_id = ?",
                        select -> select.setObject(1, institution.value()),
                        row -> new OrderId(row.getObject(1, UUID.class))))
                .stream()
                .map(orders::view)
                .toList();
    }

    private Map<String, Long> fee(InstitutionId institution) {
        return book(institution, "fee/");
    }

    private Map<String, Long> book(InstitutionId institution, String prefix) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.balances(DepositBooks.holder(institution), prefix).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().amount().minor())));
    }
}
