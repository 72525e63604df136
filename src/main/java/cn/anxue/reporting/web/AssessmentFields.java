package cn.anxue.reporting.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.reporting.assessment.AssessmentService;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms of the assessment page say. */
public class AssessmentFields {
    @RestForm
    @Min(1)
    @Max(99)
    @Nullable
    Integer n;

    @RestForm
    @Size(max = 200)
    @Nullable
    String title;

    @RestForm
    @Pattern(regexp = AssessmentBody.POINTS)
    @Nullable
    String points;

    @RestForm
    @Size(max = 60)
    @Nullable
    String measure;

    @RestForm
    @Pattern(regexp = AssessmentBody.POINTS)
    @Nullable
    String each;

    @RestForm
    @Size(max = 300)
    @Nullable
    String basis;

    @RestForm
    @Nullable
    UUID indicator;

    @RestForm
    @Pattern(regexp = ReportQuery.REGION)
    @Nullable
    String place;

    @RestForm
    @Nullable
    LocalDate on;

    @RestForm
    @Size(max = 300)
    @Nullable
    String reason;

    @RestForm
    @Pattern(regexp = AssessmentBody.RECORD)
    @Nullable
    String record;

    @RestForm
    @Size(max = 60)
    @Nullable
    String number;

    String number() {
        return said(number);
    }

    AssessmentService.IndicatorDraft indicator(AssessmentForm form) {
        return new AssessmentService.IndicatorDraft(
                form.region(),
                form.year(),
                required(n),
                said(title),
                new BigDecimal(required(points)),
                FilingBody.blankToNull(measure),
                new BigDecimal(required(each)),
                said(basis));
    }

    AssessmentService.DeductionDraft deduction() {
        return new AssessmentService.DeductionDraft(
                required(indicator),
                said(place),
                required(on),
                new BigDecimal(required(points)),
                said(reason),
                said(record));
    }

    private static String said(@Nullable String text) {
        return required(text).strip();
    }

    private static <T> T required(@Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED);
        }
        return value;
    }
}
