package cn.anxue.reporting.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.reporting.filing.Filed;
import cn.anxue.reporting.filing.FilingBoard;
import cn.anxue.reporting.filing.FilingProblem;
import cn.anxue.reporting.filing.FilingService;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.ReportKind;
import cn.anxue.web.Fields;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Of which region and period filings are looked at; the address of the page. */
public class FilingForm {
    static final int SHOWN_MAX = 100;
    private static final List<ReportKind> KINDS = List.of(ReportKind.HALF_MONTH, ReportKind.MONTH, ReportKind.YEAR);

    @RestQuery
    @Pattern(regexp = "^([0-9]{6}([0-9]{3})?)?$")
    @Nullable
    String region;

    @RestQuery
    @Size(max = 20)
    @Nullable
    String kind;

    @RestQuery
    @Pattern(regexp = "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$")
    @Nullable
    String until;

    @RestQuery
    @Pattern(regexp = "^[0-9]{0,6}$")
    @Nullable
    String cursor;

    static FilingForm of(@Nullable String region, @Nullable String kind, @Nullable String until) {
        FilingForm form = new FilingForm();
        form.region = region;
        form.kind = kind;
        form.until = until;
        return form;
    }

    /** Those of this page; a city has thousands. */
    public List<FilingBoard.Row> shown(FilingBoard board) {
        return board.rows().stream().skip(offset()).limit(SHOWN_MAX).toList();
    }

    /** The address of the next page; empty after the last. */
    public String next(FilingBoard board) {
        int next = offset() + SHOWN_MAX;
        return next >= board.rows().size()
                ? ""
                : "/console/filings?region=" + board.regionCode() + "&kind="
                        + board.kind().word() + "&until=" + board.period().until() + "&cursor=" + next;
    }

    private int offset() {
        return cursor == null || cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    }

    public String region() {
        return region == null ? "" : region;
    }

    /** The last month that is over, unless another day is asked for. */
    LocalDate day(LocalDate today) {
        return until == null || until.isBlank() ? today.withDayOfMonth(1).minusDays(1) : Fields.day(until, "/until");
    }

    /** The month unless another kind is asked for. */
    ReportKind kindAsked() {
        return find(kind).orElse(ReportKind.MONTH);
    }

    /** @throws ProblemException for what is not filed */
    static ReportKind kindOf(@Nullable String typed) {
        return find(Fields.needed(typed, "/kind"))
                .orElseThrow(() -> new ProblemException(FilingProblem.NOT_FILED_BY_DAY, "/kind", Map.of()));
    }

    private static Optional<ReportKind> find(@Nullable String said) {
        return KINDS.stream().filter(one -> one.word().equals(said)).findFirst();
    }

    public List<ReportForm.Choice> kinds() {
        return KINDS.stream()
                .map(one -> new ReportForm.Choice(one.word(), one.called(), one == kindAsked()))
                .toList();
    }

    /** What an institution sends: a figure is stated only where its field was filled. */
    static FilingService.Statement statement(UUID institution, MultivaluedMap<String, String> form) {
        Map<String, Long> stated = new HashMap<>();
        for (Measure measure : Filed.byInstitutions()) {
            String value = form.getFirst(measure.code());
            if (value != null && !value.isBlank()) {
                stated.put(measure.code(), FilingBody.fen(value));
            }
        }
        return new FilingService.Statement(
                institution,
                kindOf(form.getFirst("kind")),
                Fields.day(form.getFirst("until"), "/until"),
                stated,
                FilingBody.blankToNull(form.getFirst("remark")));
    }
}
