package cn.anxue.browser;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.alert.AlertKind;
import cn.anxue.alert.AlertRounds;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What officers do at their desk beside the work list: the board, alerts, rules, refunds, orders, failures, the trail. */
@QuarkusTest
class OfficeBrowserTest {
    private static final String OFFICER = "officer.test";

    @Inject
    AlertRounds rounds;

    @Test
    void drawsTheBoardFromItsTables() {
        for (Sheet sheet :
                new Sheet[] {Browser.desk().signedIn(OFFICER), Browser.phone().signedIn(OFFICER)}) {
            sheet.open("/console/dashboard").page().waitForSelector("figure.chart canvas");
            assertEquals(4, sheet.page().locator("figure.chart canvas").count());
            sheet.shot("board").accessible().fits().quiet();
        }
        Sheet city = Browser.desk().signedIn("officer.chengde").open("/console/dashboard");
        city.page().waitForSelector("figure.chart canvas");
        city.shot("board-city").accessible().fits().quiet();
        Sheet plain = Browser.desk().signedIn(OFFICER).withoutScript().open("/console/dashboard");
        assertEquals(4, plain.page().locator("figure.chart table").count());
        plain.shot("board-without-script");
    }

    @Test
    void handlesAnAlertAndKeepsWhatWasTyped() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.UNIDENTIFIED, Money.ofYuan(5));
        PayoutFixtures.book(agreement, FeeBooks.MISSING, PayoutFixtures.bankPath(agreement), Money.ofYuan(5));
        rounds.ask(AlertKind.UNCOVERED);
        String list = "/console/alerts?institution=" + agreement.institutionId();
        Sheet desk = Browser.desk().signedIn(OFFICER).open(list);
        desk.shot("alerts").accessible().fits();
        desk.page().click("tbody a[href^='/console/alerts/']");
        desk.page().waitForSelector("#remark");
        desk.shot("alert").accessible();
        Browser.phone().signedIn(OFFICER).open(list).shot("alerts").accessible().fits();
        desk.page().fill("#remark", "   ");
        desk.page().click("form[action$='/handling'] button");
        desk.page().waitForSelector("#said");
        desk.page().fill("#remark", "已核实，资金已补足");
        desk.page().click("form[action$='/handling'] button");
        desk.page().waitForURL("**/console/alerts");
        desk.open(list + "&state=HANDLED");
        assertTrue(desk.page().content().contains("已核实，资金已补足"));
        desk.quiet();
    }

    @Test
    void showsRulesWithTheirSourcesAndTriesAnother() {
        String amount = "#value-deposit\\.tiers-tiers-0-amount";
        Sheet desk = Browser.desk().signedIn(OFFICER).open("/console/rules");
        desk.shot("rules").accessible().fits();
        desk.page().click("summary:has-text('保证金档次')");
        desk.page().click("main details[open] button");
        desk.page().waitForSelector("p.next[role=status]");
        desk.shot("rules-tried").accessible();
        desk.page().fill(amount, "一万");
        desk.page().click("main details[open] button");
        desk.page().waitForSelector("#said");
        assertEquals("一万", desk.page().inputValue(amount));
        assertEquals("true", desk.page().getAttribute(amount, "aria-invalid"));
        desk.shot("rules-refused").accessible().fits();
        Browser.phone()
                .signedIn(OFFICER)
                .open("/console/rules")
                .shot("rules")
                .accessible()
                .fits();
    }

    @Test
    void readsOrdersMaskedAndRulesOnARefund() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        as(OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("cause", "OPERATOR", "reason", "测试申请"))
                .post("/api/v1/orders/" + order + "/refunds")
                .then()
                .statusCode(201);
        Sheet desk =
                Browser.desk().signedIn(OFFICER).open("/console/fee-orders?institution=" + agreement.institutionId());
        desk.shot("orders").accessible().fits();
        desk.page().click("tbody a");
        desk.page().click("main summary");
        desk.page().fill("#reason", "核对学员身份");
        desk.shot("order").accessible();
        desk.page().click("main details[open] button");
        desk.page().waitForSelector("p.next[role=status]");
        desk.shot("order-unmasked").accessible();
        desk.page().click("a[href^='/console/refunds/']");
        desk.page().waitForURL("**/console/refunds/*");
        desk.shot("refund").accessible().fits();
        for (String page : List.of("refunds", "fee-orders")) {
            desk.open("/console/" + page).shot(page).accessible().fits();
            Browser.phone()
                    .signedIn(OFFICER)
                    .open("/console/" + page)
                    .shot(page)
                    .accessible()
                    .fits();
        }
        desk.quiet();
    }

    @Test
    void goesThroughTheRunBookOfAFailure() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        RefundFixtures.running(agreement, RefundFixtures.term());
        Sheet desk =
                Browser.desk().signedIn(OFFICER).open("/console/failures?institution=" + agreement.institutionId());
        desk.shot("failures").accessible().fits();
        desk.page().selectOption("#kind", "STOPPED");
        desk.page().fill("#basis", "停办公告（示例）");
        desk.page().click("form[action='/console/failures'] button");
        desk.page().waitForSelector("#from");
        String today = RefundFixtures.today().toString();
        desk.page().fill("#from", today);
        desk.page().fill("#until", RefundFixtures.today().plusDays(30).toString());
        desk.page().click("form[action$='/claims-period'] button");
        desk.page().waitForSelector("form[action$='/recorded-checks'] button");
        desk.shot("failure-claims").accessible();
        desk.page().click("form[action$='/recorded-checks'] button");
        desk.page().waitForSelector("text=已核定");
        desk.page().click("form[action$='/plans'] button");
        desk.page().waitForSelector("h1");
        desk.shot("failure-plan").accessible().fits();
        Browser.phone()
                .signedIn(OFFICER)
                .open("/console/failures")
                .shot("failures")
                .accessible()
                .fits();
    }

    @Test
    void showsTheTrailOfOneThing() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        String trail = "/console/audit?subject=institution&id=" + agreement.institutionId();
        Sheet desk = Browser.desk().signedIn(OFFICER).open(trail);
        assertTrue(desk.page().content().contains("institution.registered"));
        desk.shot("audit").accessible().fits().quiet();
        Browser.phone().signedIn(OFFICER).open(trail).shot("audit").accessible().fits();
    }
}
