package cn.anxue.fee.web.console;

import cn.anxue.fee.course.CourseView;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An order as its form has it. */
public class OrderForm {
    private static final int TEXT_MAX = 1_000;

    @RestForm("course")
    @Size(max = TEXT_MAX)
    @Nullable
    String course;

    @RestForm("learnerName")
    @Size(max = TEXT_MAX)
    @Nullable
    String learnerName;

    @RestForm("learnerGrade")
    @Size(max = TEXT_MAX)
    @Nullable
    String learnerGrade;

    @RestForm("learnerNumber")
    @Size(max = TEXT_MAX)
    @Nullable
    String learnerNumber;

    @RestForm("guardianName")
    @Size(max = TEXT_MAX)
    @Nullable
    String guardianName;

    @RestForm("guardianPhone")
    @Size(max = TEXT_MAX)
    @Nullable
    String guardianPhone;

    @RestForm("billing")
    @Size(max = TEXT_MAX)
    @Nullable
    String billing;

    @RestForm("lessons")
    @Size(max = TEXT_MAX)
    @Nullable
    String lessons;

    @RestForm("giftLessons")
    @Size(max = TEXT_MAX)
    @Nullable
    String giftLessons;

    @RestForm("price")
    @Size(max = TEXT_MAX)
    @Nullable
    String price;

    @RestForm("listPrice")
    @Size(max = TEXT_MAX)
    @Nullable
    String listPrice;

    @RestForm("startsOn")
    @Size(max = TEXT_MAX)
    @Nullable
    String startsOn;

    @RestForm("endsOn")
    @Size(max = TEXT_MAX)
    @Nullable
    String endsOn;

    @RestForm("nationalOrderId")
    @Size(max = TEXT_MAX)
    @Nullable
    String nationalOrderId;

    @RestForm("courseName")
    @Size(max = TEXT_MAX)
    @Nullable
    String courseName;

    @RestForm("subject")
    @Size(max = TEXT_MAX)
    @Nullable
    String subject;

    @RestForm("refundDaysBefore")
    @Size(max = TEXT_MAX)
    @Nullable
    String refundDaysBefore;

    @RestForm("refundDaysAfter")
    @Size(max = TEXT_MAX)
    @Nullable
    String refundDaysAfter;

    @RestForm("refundLessons")
    @Size(max = TEXT_MAX)
    @Nullable
    String refundLessons;

    public String course() {
        return Entered.text(course);
    }

    public String learnerName() {
        return Entered.text(learnerName);
    }

    public String learnerGrade() {
        return Entered.text(learnerGrade);
    }

    public String learnerNumber() {
        return Entered.text(learnerNumber);
    }

    public String guardianName() {
        return Entered.text(guardianName);
    }

    public String guardianPhone() {
        return Entered.text(guardianPhone);
    }

    public String billing() {
        return Entered.text(billing);
    }

    public String lessons() {
        return Entered.text(lessons);
    }

    public String giftLessons() {
        return Entered.text(giftLessons);
    }

    public String price() {
        return Entered.text(price);
    }

    public String listPrice() {
        return Entered.text(listPrice);
    }

    public String startsOn() {
        return Entered.text(startsOn);
    }

    public String endsOn() {
        return Entered.text(endsOn);
    }

    public String nationalOrderId() {
        return Entered.text(nationalOrderId);
    }

    public String courseName() {
        return Entered.text(courseName);
    }

    public String subject() {
        return Entered.text(subject);
    }

    public String refundDaysBefore() {
        return Entered.text(refundDaysBefore);
    }

    public String refundDaysAfter() {
        return Entered.text(refundDaysAfter);
    }

    public String refundLessons() {
        return Entered.text(refundLessons);
    }

    /** Begun from a course. */
    static OrderForm of(CourseView course, LocalDate today) {
        OrderForm form = new OrderForm();
        form.course = course.id().toString();
        form.billing = course.billing().name();
        form.lessons = Integer.toString(course.lessons());
        form.price = course.listPrice().decimal();
        form.listPrice = course.listPrice().decimal();
        form.startsOn = today.toString();
        return form;
    }
}
