package cn.anxue.inspection.annual;

import cn.anxue.document.DocumentId;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An annual inspection as people read it. What is assessed and not decided, an institution is not shown. */
public record AnnualLine(
        AnnualInspectionId id,
        InstitutionId institution,
        String name,
        String uscc,
        int year,
        AnnualState state,
        @Nullable LocalDate submitUntil,
        Report report,
        @Nullable Outcome result,
        @Nullable String reasons,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate correctUntil,
        @Nullable LocalDate correctedOn) {
    /** What the institution handed in. */
    public record Report(@Nullable LocalDate on, @Nullable String text, List<DocumentId> documents) {
        public Report {
            documents = List.copyOf(documents);
        }
    }
}
