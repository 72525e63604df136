package cn.anxue.reporting.web;

import cn.anxue.identity.Caller;
import cn.anxue.institution.Relation;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.reporting.period.Figures;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Measures;
import cn.anxue.reporting.period.PeriodReports;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Of which figure the records are asked for. The cursor counts the records already shown. */
public class RecordsQuery {
    private static final int SHOWN_MAX = 200;

    @RestQuery
    @NotNull
    @Size(max = 60)
    String measure = "";

    @RestQuery
    @NotNull
    @Pattern(regexp = ReportQuery.REGION)
    String region = "";

    @RestQuery
    @DefaultValue("COMPETENT_AUTHORITY")
    Relation relation = Relation.COMPETENT_AUTHORITY;

    @RestQuery
    @NotNull
    @Nullable
    LocalDate from;

    @RestQuery
    @NotNull
    @Nullable
    LocalDate until;

    @RestQuery
    @Size(max = 40)
    @Nullable
    String known;

    @RestQuery
    @Pattern(regexp = "^[0-9]{1,7}$")
    @Nullable
    String cursor;

    Measure measure() {
        return Measures.find(measure).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    Page<RecordBody> page(Caller caller, PeriodReports reports) {
        ReportQuery.DAYS.require("/from", from);
        ReportQuery.DAYS.require("/until", until);
        int offset = cursor == null ? 0 : Integer.parseInt(cursor);
        LocalDate last = until == null ? LocalDate.EPOCH : until;
        LocalDate first = from == null ? last : from;
        List<Figures.Part> parts = reports.parts(
                caller,
                new PeriodReports.PartsQuestion(measure, region, relation, first, last, known),
                SHOWN_MAX + 1,
                offset);
        String next = parts.size() > SHOWN_MAX ? Integer.toString(offset + SHOWN_MAX) : null;
        Measure asked = measure();
        return new Page<>(
                parts.stream()
                        .limit(SHOWN_MAX)
                        .map(part -> RecordBody.of(asked, part))
                        .toList(),
                next);
    }

    /** What the records on the page add up to. */
    String sum(Page<RecordBody> found) {
        return found.items().stream()
                .map(one -> new BigDecimal(one.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** Of the next page; empty where there is none. */
    String address(@Nullable String next) {
        if (next == null) {
            return "";
        }
        return "/console/reports/records?measure=" + measure + "&region=" + region + "&relation=" + relation + "&from="
                + from + "&until=" + until + (known == null ? "" : "&known=" + known) + "&cursor=" + next;
    }
}
