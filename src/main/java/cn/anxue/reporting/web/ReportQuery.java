package cn.anxue.reporting.web;

import cn.anxue.calendar.Bounds;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.reporting.ReportScope;
import cn.anxue.reporting.period.PeriodReports;
import cn.anxue.reporting.period.ReportKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Of which place and period a report is asked for. */
public class ReportQuery {
    static final Bounds DAYS = new Bounds(ReportScope.FIRST_DAY, LocalDate.of(2199, 12, 31));
    static final String REGION = "^[0-9]{6}([0-9]{3})?$";

    @RestQuery
    @NotNull
    @Pattern(regexp = REGION)
    String region = "";

    @RestQuery
    @DefaultValue("COMPETENT_AUTHORITY")
    Relation relation = Relation.COMPETENT_AUTHORITY;

    @RestQuery
    @Nullable
    LocalDate until;

    @RestQuery
    @Size(max = 40)
    @Nullable
    String known;

    PeriodReports.Question question(String kind) {
        DAYS.require("/until", until);
        ReportKind asked = ReportKind.of(kind).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return new PeriodReports.Question(asked, region, relation, until, known);
    }
}
