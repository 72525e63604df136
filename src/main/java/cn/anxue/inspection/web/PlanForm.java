package cn.anxue.inspection.web;

import cn.anxue.inspection.plan.PlanDraft;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.region.Department;
import cn.anxue.web.Fields;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A plan, or one more line of it, as its form has it. */
public class PlanForm {
    @RestForm("regionCode")
    @Nullable
    String regionCode;

    @RestForm("department")
    @Nullable
    String department;

    @RestForm("year")
    @Nullable
    String year;

    @RestForm("title")
    @Nullable
    String title;

    @RestForm("item")
    @Nullable
    String item;

    @RestForm("object")
    @Nullable
    String object;

    @RestForm("kind")
    @Nullable
    String kind;

    @RestForm("method")
    @Nullable
    String method;

    @RestForm("lead")
    @Nullable
    String lead;

    @RestForm("level")
    @Nullable
    String level;

    @RestForm("startsOn")
    @Nullable
    String startsOn;

    @RestForm("endsOn")
    @Nullable
    String endsOn;

    public String regionCode() {
        return Fields.text(regionCode);
    }

    public String year() {
        return Fields.text(year);
    }

    public String title() {
        return Fields.text(title);
    }

    public String item() {
        return Fields.text(item);
    }

    public String object() {
        return Fields.text(object);
    }

    PlanDraft draft() {
        return new PlanDraft(
                Fields.region(regionCode, "/regionCode"),
                Fields.chosen(Department.class, department, "/department"),
                Fields.year(year, "/year"),
                Fields.needed(title, "/title", 200),
                List.of(line()));
    }

    PlanDraft.Item line() {
        return new PlanDraft.Item(
                Fields.needed(item, "/item", 500),
                Fields.needed(object, "/object", 500),
                Fields.chosen(TaskKind.class, kind, "/kind"),
                Fields.needed(method, "/method", 200),
                Fields.chosen(Department.class, lead, "/lead"),
                Fields.needed(level, "/level", 50),
                Fields.day(startsOn, "/startsOn"),
                Fields.day(endsOn, "/endsOn"));
    }
}
