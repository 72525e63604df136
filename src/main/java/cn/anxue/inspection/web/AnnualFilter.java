package cn.anxue.inspection.web;

import cn.anxue.inspection.annual.AnnualQuery;
import cn.anxue.inspection.annual.AnnualState;
import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.annual.GradeState;
import cn.anxue.web.Fields;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of annual inspections and grades, all of them in the address of the page. */
public class AnnualFilter {
    private static final int SHOWN_MAX = 50;

    @RestQuery("year")
    @Pattern(regexp = "^(2[0-9]{3})?$")
    @Nullable
    String year;

    @RestQuery("state")
    @Size(max = 40)
    @Nullable
    String state;

    @RestQuery("region")
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestQuery("after")
    @Size(max = 200)
    @Nullable
    String after;

    public String year() {
        return Fields.text(year);
    }

    public String state() {
        return Fields.text(state);
    }

    public String region() {
        return Fields.text(region);
    }

    public List<AnnualState> states() {
        return List.of(AnnualState.values());
    }

    public List<GradeState> gradeStates() {
        return List.of(GradeState.values());
    }

    public List<Grade> grades() {
        return List.of(Grade.values());
    }

    AnnualQuery query() {
        return new AnnualQuery(
                year().isEmpty() ? null : Integer.valueOf(year()),
                state().isEmpty() ? null : state(),
                region().isEmpty() ? null : region(),
                after,
                SHOWN_MAX);
    }
}
