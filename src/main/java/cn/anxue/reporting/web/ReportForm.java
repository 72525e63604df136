package cn.anxue.reporting.web;

import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import cn.anxue.reporting.period.PeriodReports;
import cn.anxue.reporting.period.ReportKind;
import cn.anxue.web.Fields;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which report the office looks at, all of it in the address of the page. */
public class ReportForm {
    private static final String DAY = "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$";

    @RestQuery
    @DefaultValue("standing")
    @Size(max = 20)
    String kind = "standing";

    @RestQuery
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestQuery
    @DefaultValue("COMPETENT_AUTHORITY")
    @Size(max = 40)
    String relation = "COMPETENT_AUTHORITY";

    @RestQuery
    @Pattern(regexp = DAY)
    @Nullable
    String until;

    @RestQuery
    @Pattern(regexp = DAY)
    @Nullable
    String known;

    /** A choice of a select. */
    public record Choice(String value, Text text, boolean chosen) {}

    public String region() {
        return region == null ? "" : region;
    }

    public String until() {
        return until == null ? "" : until;
    }

    public String known() {
        return known == null ? "" : known;
    }

    public List<Choice> kinds() {
        return Arrays.stream(ReportKind.values())
                .map(one -> new Choice(one.word(), one.called(), one == kindAsked()))
                .toList();
    }

    public List<Choice> relations() {
        return Arrays.stream(Relation.values())
                .map(one -> new Choice(one.name(), ReportWords.relation(one), one == relationAsked()))
                .toList();
    }

    PeriodReports.Question question() {
        LocalDate last = until == null || until.isBlank() ? null : Fields.day(until, "/until");
        return new PeriodReports.Question(kindAsked(), region(), relationAsked(), last, known);
    }

    /** For links to the same report in another form. */
    String query() {
        return "kind=" + kindAsked().word() + "&region=" + region() + "&relation=" + relationAsked() + "&until="
                + until() + "&known=" + known();
    }

    private ReportKind kindAsked() {
        return ReportKind.of(kind).orElse(ReportKind.STANDING);
    }

    private Relation relationAsked() {
        return relation.equals(Relation.DEPOSIT_SUPERVISOR.name())
                ? Relation.DEPOSIT_SUPERVISOR
                : Relation.COMPETENT_AUTHORITY;
    }
}
