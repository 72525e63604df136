package cn.anxue.fee.web.console;

import cn.anxue.fee.order.Billing;
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
            Map.entry("/nationalOrderId", Text.of("全国平台订单号", "National order number")));

    private static final int LESSONS_MAX = 1_000;

    private OrderReading() {}

    static OrderDraft read(OrderForm form, InstitutionId institution, LocalDate today) {
        Violations found = new Violations();
        int lessons = Entered.whole(form.lessons, "/lessons", 1, LESSONS_MAX, found);
        int gifts = form.giftLessons().isEmpty()
                ? 0
                : Entered.whole(form.giftLessons, "/giftLessons", 0, LESSONS_MAX, found);
        Money price = Entered.yuan(form.price, "/price", found);
        Money listPrice = form.listPrice().isEmpty() ? price : Entered.yuan(form.listPrice, "/listPrice", found);
        LocalDate startsOn = Entered.day(form.startsOn, "/startsOn", today, found);
        LocalDate endsOn = Entered.day(form.endsOn, "/endsOn", today, found);
        need(form.learnerName(), "/learner/name", found);
        need(form.guardianName(), "/guardian/name", found);
        need(form.guardianPhone(), "/guardian/phone", found);
        UUID course = Entered.id(form.course);
        if (course == null) {
            need(form.courseName(), "/course/name", found);
            need(form.subject(), "/course/subject", found);
        }
        found.throwIfAny();
        Billing billing = Entered.choice(Billing.class, form.billing);
        return new OrderDraft(
                institution,
                new OrderDraft.CourseChoice(
                        course, course == null ? form.courseName() : null, course == null ? form.subject() : null),
                new Learner(form.learnerName(), form.learnerGrade()),
                form.learnerNumber().isEmpty() ? null : form.learnerNumber().toUpperCase(Locale.ROOT),
                new Guardian(form.guardianName(), form.guardianPhone().replaceAll("[\\s-]", "")),
                new OrderDraft.Size(billing == null ? Billing.BY_LESSON : billing, lessons, gifts, price, listPrice),
                startsOn,
                endsOn,
                form.nationalOrderId().isEmpty() ? null : form.nationalOrderId());
    }

    private static void need(String typed, String pointer, Violations found) {
        if (typed.isEmpty()) {
            found.add(pointer, RequestProblem.REQUIRED);
        }
    }
}
