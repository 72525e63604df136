package cn.anxue.fee.web.console;

import cn.anxue.fee.course.CourseDraft;
import cn.anxue.fee.order.Billing;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violations;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A course as its form has it. */
public class CourseForm {
    static final Map<String, Text> FIELDS = Map.of(
            "/name", Text.of("课程名称", "Name"),
            "/subject", Text.of("科目", "Subject"),
            "/lessons", Text.of("课时", "Lessons"),
            "/listPrice", Text.of("标价", "List price"));

    private static final int LESSONS_MAX = 1_000;
    private static final int TEXT_MAX = 1_000;

    @RestForm("name")
    @Size(max = TEXT_MAX)
    @Nullable
    String name;

    @RestForm("subject")
    @Size(max = TEXT_MAX)
    @Nullable
    String subject;

    @RestForm("billing")
    @Size(max = TEXT_MAX)
    @Nullable
    String billing;

    @RestForm("lessons")
    @Size(max = TEXT_MAX)
    @Nullable
    String lessons;

    @RestForm("listPrice")
    @Size(max = TEXT_MAX)
    @Nullable
    String listPrice;

    public String name() {
        return Entered.text(name);
    }

    public String subject() {
        return Entered.text(subject);
    }

    public String billing() {
        return Entered.text(billing);
    }

    public String lessons() {
        return Entered.text(lessons);
    }

    public String listPrice() {
        return Entered.text(listPrice);
    }

    CourseDraft read(InstitutionId institution) {
        Violations found = new Violations();
        if (name().isEmpty()) {
            found.add("/name", RequestProblem.REQUIRED);
        }
        if (subject().isEmpty()) {
            found.add("/subject", RequestProblem.REQUIRED);
        }
        int count = Entered.whole(lessons, "/lessons", 1, LESSONS_MAX, found);
        Money price = Entered.yuan(listPrice, "/listPrice", found);
        found.throwIfAny();
        Billing chosen = Entered.choice(Billing.class, billing);
        return new CourseDraft(
                institution, name(), subject(), chosen == null ? Billing.BY_LESSON : chosen, count, price);
    }
}
