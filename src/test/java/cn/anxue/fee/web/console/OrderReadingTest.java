package cn.anxue.fee.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.fee.order.FullRefund;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violation;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderReadingTest {
    private static final InstitutionId OWN = new InstitutionId(new UUID(0, 7));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void readsAmountsAsPeopleTypeThem() {
        Violations found = new Violations();
        for (String typed : List.of("4800", "4,800", "¥4800.00", "4，800.0", " 4800 ")) {
            assertEquals(Money.ofYuan(4_800), Entered.yuan(typed, "/price", found), typed);
        }
        assertTrue(found.list().isEmpty());
        for (String typed : List.of("", "四千", "1.005", "-5", "1e3")) {
            assertEquals(Money.ofFen(0), Entered.yuan(typed, "/price", found), typed);
        }
        assertEquals(5, found.list().size());
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        OrderForm form = new OrderForm();
        form.lessons = "很多";
        form.endsOn = "2026年";
        ProblemException refused = assertThrows(ProblemException.class, () -> OrderReading.read(form, OWN, TODAY));
        assertEquals(
                List.of(
                        "/billing",
                        "/course/name",
                        "/course/subject",
                        "/endsOn",
                        "/guardian/name",
                        "/guardian/phone",
                        "/learner/name",
                        "/lessons",
                        "/price",
                        "/startsOn"),
                refused.violations().stream().map(Violation::pointer).sorted().collect(Collectors.toList()));
        refused.violations().forEach(one -> assertTrue(OrderReading.FIELDS.containsKey(one.pointer()), one.pointer()));
    }

    @Test
    void takesTheListPriceForThePriceWhereNoneIsTyped() {
        OrderForm form = whole();
        OrderDraft draft = OrderReading.read(form, OWN, TODAY);
        assertEquals(Money.ofYuan(2_000), draft.size().listPrice());
        assertEquals(0, draft.size().giftLessons());
        assertEquals("13900000001", draft.guardian().phone());
    }

    @Test
    void refusesABillingAndACourseItDoesNotKnow() {
        OrderForm form = whole();
        form.billing = "BY_YEAR";
        form.course = "not-a-course";

        ProblemException refused = assertThrows(ProblemException.class, () -> OrderReading.read(form, OWN, TODAY));

        assertEquals(
                List.of("/billing", "/course/name"),
                refused.violations().stream().map(Violation::pointer).sorted().toList());
        refused.violations().forEach(one -> assertEquals(RequestProblem.INVALID_VALUE, one.kind()));
    }

    @Test
    void readsHowLongAllOfItComesBack() {
        OrderForm form = whole();
        assertNull(OrderReading.read(form, OWN, TODAY).size().fullRefund());

        form.refundDaysBefore = "7";
        form.refundLessons = "2";
        assertEquals(
                new FullRefund(7, 0, 2),
                OrderReading.read(form, OWN, TODAY).size().fullRefund());
    }

    private static OrderForm whole() {
        OrderForm form = new OrderForm();
        form.courseName = "少儿美术";
        form.subject = "美术";
        form.learnerName = "测试学员";
        form.guardianName = "测试家长";
        form.guardianPhone = "139 0000-0001";
        form.billing = "BY_LESSON";
        form.lessons = "20";
        form.price = "2000";
        form.startsOn = "2026-03-02";
        form.endsOn = "2026-05-02";
        return form;
    }
}
