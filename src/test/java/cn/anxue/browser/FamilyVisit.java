package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.family.FamilyCodes;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.message.MessageReader;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;

/** A family on its way into its orders, and what happens to them meanwhile. */
final class FamilyVisit {
    private FamilyVisit() {}

    /** Asks for a code, reads it as the phone would show it, and enters. */
    static Sheet enter(Sheet sheet, OrderView order) {
        return enter(sheet.open("/family"), sheet.page(), order);
    }

    static Sheet enter(Sheet sheet, com.microsoft.playwright.Page tab, OrderView order) {
        tab.fill("#reference", order.reference().toString().toLowerCase(java.util.Locale.ROOT));
        tab.fill("#phone", order.guardian().phone());
        tab.click("main button[type=submit]");
        tab.fill("#code", code(order.id()));
        tab.click("main form:first-of-type button[type=submit]");
        assertTrue(tab.url().contains(order.id().toString()), tab.url());
        return sheet;
    }

    static String code(OrderId order) {
        return OrderFixtures.service(MessageReader.class).all(null, 200).items().stream()
                .filter(message -> message.kind().equals(FamilyCodes.KIND)
                        && message.subjectId().equals(order.value()))
                .findFirst()
                .orElseThrow()
                .text()
                .replaceAll("(?s).*验证码 ([0-9]{6}).*", "$1");
    }

    /** Another order of the same guardian. */
    static OrderView another(AgreementView agreement, OrderView order, String guardian) {
        OrderDraft plain = OrderFixtures.draft(agreement.institutionId());
        return OrderFixtures.order(new OrderDraft(
                plain.institution(),
                new OrderDraft.CourseChoice(null, "少儿书法", "书法"),
                plain.learner(),
                null,
                new cn.anxue.fee.order.Guardian(guardian, order.guardian().phone()),
                new OrderDraft.Size(Billing.BY_LESSON, 10, 0, Money.ofYuan(1_000), Money.ofYuan(1_000)),
                plain.startsOn(),
                plain.endsOn(),
                null));
    }

    static void teach(OrderId order, int lessons) {
        LocalDate today = OrderFixtures.service(Today.class).date();
        for (int i = 0; i < lessons; i++) {
            OrderFixtures.service(LessonRecording.class)
                    .record(Caller.SYSTEM, List.of(new LessonDraft(order.value(), null, today.toString())));
        }
    }
}
