package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.bank.instruction.BankDesk;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main path of each who works here, on a phone of 360 × 640 and without a mouse: Tab to each field, Space to tick, Enter to act. */
@QuarkusTest
class KeyboardBrowserTest {
    @Test
    void anOfficerWritesANotice() {
        InstitutionId institution = InstitutionFixtures.register();
        Page page = Browser.phone().signedIn("officer.test").open("/console").page();
        Keys.go(page, "main a[href='/console/notices']");
        Keys.go(page, "main a[href='/console/notices/new']");
        page.navigate("/console/notices/new?institution=" + institution);
        Keys.to(page, "#kind");
        page.keyboard().press("Home");
        Keys.type(page, "#basis", "示例依据");
        Keys.type(page, "#problem1", "未公示收费标准");
        Keys.type(page, "#measure1", "公示");
        Keys.type(page, "#responsible1", "示例人");
        Keys.date(page, "#dueOn1", OrderFixtures.service(Today.class).date().plusYears(1));
        Keys.go(page, "form.lines button");
        assertTrue(Resent.isOneThing(page.url()), page.content());
        assertTrue(page.content().contains("未公示收费标准"));
    }

    @Test
    void aBankClerkSaysWhatBecameOfAnInstruction() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.EARNED, Money.ofYuan(100));
        String instruction = BankDesk.instructed(agreement, PayoutKind.RELEASE, UUID.randomUUID(), 100);
        Page page = Browser.phone()
                .signedIn("bank")
                .open("/console/bank/instructions/" + instruction)
                .page();
        Keys.to(page, "#outcome");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertEquals("REFUSED", page.inputValue("#outcome"));
        Keys.type(page, "#reason", "户名不符");
        Keys.go(page, "form[action$='/result'] button");
        assertTrue(page.textContent("main").contains("户名不符"));
    }

    @Test
    void anInstitutionRecordsALesson() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderView order = OrderFixtures.funded(agreement);
        UUID institution = agreement.institutionId().value();
        Tokens.ofInstitution(institution);
        Page page = Browser.phone()
                .signedIn("institution." + institution)
                .open("/console")
                .page();
        Keys.go(page, "main a[href='/console/lessons']");
        Keys.to(page, "[name=order]");
        page.keyboard().press("Space");
        Keys.go(page, "form.wide button");
        assertTrue(page.textContent("#recorded").contains("已登记 1 课"));
        Keys.go(page, "main a[href='/console/orders']");
        Keys.go(page, "main a[href$='" + order.id() + "']");
        assertTrue(page.textContent("h1").contains(order.reference().toString()));
    }

    @Test
    void aFamilyConfirmsItsLessons() {
        OrderView order = OrderFixtures.funded(OrderFixtures.sellingInstitution());
        FamilyVisit.teach(order.id(), 2);
        Page page = FamilyVisit.enter(Browser.phone(), order).page();
        Keys.go(page, "a[href$='/lessons']");
        Keys.go(page, "button[value=CONFIRMED]");
        page.navigate("/family/orders/" + order.id() + "/lessons");
        assertEquals(0, page.locator("button[value=CONFIRMED]").count());
    }
}
