package cn.anxue.inspection.annual;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with each row of an uploaded table. */
@ApplicationScoped
class ImportCheck {
    static final int ROWS_MAX = 5_000;
    private static final Set<AnnualState> OPEN =
            EnumSet.of(AnnualState.CALLED, AnnualState.SUBMITTED, AnnualState.ASSESSED);

    private final Officers officers;
    private final AnnualInspections inspections;
    private final GradeService grades;

    ImportCheck(Officers officers, AnnualInspections inspections, GradeService grades) {
        this.officers = officers;
        this.inspections = inspections;
        this.grades = grades;
    }

    ImportPreview of(Caller caller, BatchKind kind, int year, byte[] table) {
        List<ImportTable.Row> rows = ImportTable.read(table);
        if (rows.isEmpty()) {
            throw new ProblemException(AnnualProblem.IMPORT_EMPTY);
        }
        if (rows.size() > ROWS_MAX) {
            throw new ProblemException(AnnualProblem.IMPORT_TOO_LONG, Map.of("most", ROWS_MAX));
        }
        Map<String, InstitutionId> known = officers.byCode(
                caller, rows.stream().map(ImportTable.Row::uscc).distinct().toList());
        Set<InstitutionId> done = done(kind, year, Set.copyOf(known.values()));
        Set<String> seen = new HashSet<>();
        return new ImportPreview(rows.stream()
                .map(row -> checked(kind, year, row, known.get(row.uscc()), done, !seen.add(row.uscc())))
                .toList());
    }

    private Set<InstitutionId> done(BatchKind kind, int year, Set<InstitutionId> institutions) {
        if (institutions.isEmpty()) {
            return Set.of();
        }
        return switch (kind) {
            case GRADE -> grades.graded(year, institutions);
            case ANNUAL ->
                inspections.ofYear(year, institutions).stream()
                        .filter(one -> !OPEN.contains(one.state()))
                        .map(AnnualInspection::institutionId)
                        .collect(Collectors.toSet());
        };
    }

    private static ImportPreview.Row checked(
            BatchKind kind,
            int year,
            ImportTable.Row row,
            @Nullable InstitutionId institution,
            Set<InstitutionId> done,
            boolean twice) {
        AnnualProblem problem = problem(kind, row, institution, done, twice);
        return new ImportPreview.Row(
                row.line(),
                row.uscc(),
                row.value(),
                row.reasons(),
                institution,
                problem == null ? null : problem.name(),
                problem == null ? null : said(problem, Map.of("value", row.value(), "year", year)));
    }

    private static @Nullable AnnualProblem problem(
            BatchKind kind,
            ImportTable.Row row,
            @Nullable InstitutionId institution,
            Set<InstitutionId> done,
            boolean twice) {
        if (institution == null) {
            return AnnualProblem.ROW_USCC_UNKNOWN;
        }
        if (twice) {
            return AnnualProblem.ROW_USCC_TWICE;
        }
        if (!isKnown(kind, row.value())) {
            return AnnualProblem.ROW_VALUE_UNKNOWN;
        }
        if (row.reasons().isBlank()) {
            return AnnualProblem.ROW_REASONS_MISSING;
        }
        if (done.contains(Objects.requireNonNull(institution))) {
            return kind == BatchKind.GRADE ? AnnualProblem.GRADED_ALREADY : AnnualProblem.DECIDED_ALREADY;
        }
        return null;
    }

    private static boolean isKnown(BatchKind kind, String value) {
        return switch (kind) {
            case ANNUAL -> Outcome.of(value).isPresent();
            case GRADE -> value.matches("[ABCD]");
        };
    }

    private static Text said(AnnualProblem problem, Map<String, ?> facts) {
        return Text.of(problem.text().in(Locale.CHINESE, facts), problem.text().in(Locale.ENGLISH, facts));
    }
}
