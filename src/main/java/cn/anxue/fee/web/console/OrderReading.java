package cn.anxue.fee.web.console;

import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FullRefund;
import cn.anxue.fee.order.Guardian;
import cn.anxue.fee.order.Learner;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a draft of what was typed, or says all that is wrong with it at once. */
final class OrderReading {
    /** What the form calls each place of an order. */
    static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("/course/name", Text.of("课程", "Course")),
            Map.entry("/course/subject", Text.of("科目", "Subject")),
            Map.entry("/learner/name", Text.of("学员姓名", "Learner")),
            Map.entry("/learner/grade", Text.of("年级", "Grade")),
            Map.entry("/learner/idNumber", Text.of("身份证件号码", "Identity number")),
            Map.entry("/guardian/name", Text.of("监护人姓名", "Guardian")),
            Map.entry("/guardian/phone", Text.of("监护人手机号", "Guardian’s phone")),
            Map.entry("/lessons", Text.of("课时", "Lessons")),
            Map.entry("/giftLessons", Text.of("赠课", "Gift lessons")),
            Map.entry("/price", Text.of("实收价", "Price")),
            Map.entry("/listPrice", Text.of("标价", "List price")),
            Map.entry("/startsOn", Text.of("开课日", "Starts on")),
            Map.entry("/endsOn", Text.of("结课日", "Ends on")),
            Map.entry("/nationalOrderId", Text.of("全国平台订单号", "National order number")),
            Map.entry("/billing", Text.of("收费方式", "Billing")),
            Map.entry("/fullRefund", Text.of("全额退费约定", "Full refund")),
            Map.entry("/fullRefund/daysBeforeStart", Text.of("开课前多少日可全额退费", "Full refund, days before the start")),
            Map.entry("/fullRefund/daysAfterStart", Text.of("开课后多少日内可全额退费", "Full refund, days after the start")),
            Map.entry("/fullRefund/lessons", Text.of("不超过多少课时可全额退费", "Full refund, lessons taken")));

    private static final int LESSONS_MAX = 1_000;
    private static final int REFUND_DAYS_MAX = 365;

    private OrderReading() {}

    static OrderDraft read(OrderForm form, InstitutionId institution, LocalDate today) {
        Violations found = new Violations();
        int lessons = Entered.whole(form.lessons, "/lessons", 1, LESSONS_MAX, found);
        int gifts = count(form.giftLessons, "/giftLessons", LESSONS_MAX, found);
        Money price = Entered.yuan(form.price, "/price", found);
        Money listPrice = form.listPrice().isEmpty() ? price : Entered.yuan(form.listPrice, "/listPrice", found);
        LocalDate startsOn = Entered.day(form.startsOn, "/startsOn", today, found);
        LocalDate endsOn = Entered.day(form.endsOn, "/endsOn", today, found);
        need(form.learnerName(), "/learner/name", found);
        need(form.guardianName(), "/guardian/name", found);
        need(form.guardianPhone(), "/guardian/phone", found);
        Billing billing = billing(form, found);
        OrderDraft.CourseChoice course = course(form, found);
        FullRefund fullRefund = fullRefund(form, found);
        found.throwIfAny();
        return new OrderDraft(
                institution,
                course,
                new Learner(form.learnerName(), form.learnerGrade()),
                form.learnerNumber().isEmpty() ? null : form.learnerNumber().toUpperCase(Locale.ROOT),
                new Guardian(form.guardianName(), form.guardianPhone().replaceAll("[\\s-]", "")),
                new OrderDraft.Size(billing, lessons, gifts, price, listPrice, fullRefund),
                startsOn,
                endsOn,
                form.nationalOrderId().isEmpty() ? null : form.nationalOrderId());
    }

    private static Billing billing(OrderForm form, Violations found) {
        Billing billing = Entered.choice(Billing.class, form.billing());
        if (billing == null) {
            wrongOrMissing(form.billing(), "/billing", found);
            return Billing.BY_LESSON;
        }
        return billing;
    }

    private static OrderDraft.CourseChoice course(OrderForm form, Violations found) {
        if (form.course().isEmpty()) {
            need(form.courseName(), "/course/name", found);
            need(form.subject(), "/course/subject", found);
            return new OrderDraft.CourseChoice(null, form.courseName(), form.subject());
        }
        UUID course = Entered.id(form.course);
        if (course == null) {
            wrongOrMissing(form.course(), "/course/name", found);
        }
        return new OrderDraft.CourseChoice(course, null, null);
    }

    private static @Nullable FullRefund fullRefund(OrderForm form, Violations found) {
        FullRefund all = new FullRefund(
                count(form.refundDaysBefore, "/fullRefund/daysBeforeStart", REFUND_DAYS_MAX, found),
                count(form.refundDaysAfter, "/fullRefund/daysAfterStart", REFUND_DAYS_MAX, found),
                count(form.refundLessons, "/fullRefund/lessons", LESSONS_MAX, found));
        return all.equals(new FullRefund(0, 0, 0)) ? null : all;
    }

    /** None where nothing is typed. */
    private static int count(@Nullable String typed, String pointer, int most, Violations found) {
        return Entered.text(typed).isEmpty() ? 0 : Entered.whole(typed, pointer, 0, most, found);
    }

    private static void wrongOrMissing(String typed, String pointer, Violations found) {
        if (typed.isEmpty()) {
            found.add(pointer, RequestProblem.REQUIRED);
            return;
        }
        found.add(pointer, RequestProblem.INVALID_VALUE, Map.of("reason", "not one of the list"));
    }

    private static void need(String typed, String pointer, Violations found) {
        if (typed.isEmpty()) {
            found.add(pointer, RequestProblem.REQUIRED);
        }
    }
}
