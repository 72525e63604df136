package cn.anxue.inspection.annual;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes over results and grades that were decided before they were entered here, from a table. */
@ApplicationScoped
public class ImportService {
    private final ImportCheck check;
    private final AnnualInspections inspections;
    private final BatchService batches;
    private final Today today;

    ImportService(ImportCheck check, AnnualInspections inspections, BatchService batches, Today today) {
        this.check = check;
        this.inspections = inspections;
        this.batches = batches;
        this.today = today;
    }

    /** Held against the records; nothing is written. */
    @Transactional
    public ImportPreview preview(Caller caller, BatchKind kind, int year, byte[] table) {
        Reach.requireRole(caller, Role.OFFICER);
        return check.of(caller, kind, year, table);
    }

    /**
     * Puts the table to a second person; its results and grades count when he approves.
     *
     * @param goodRowsOnly leaves out rows with problems; without it one of them refuses the whole table
     */
    @Transactional
    public BatchId take(Caller caller, BatchKind kind, int year, Earlier earlier, byte[] table, boolean goodRowsOnly) {
        ImportPreview preview = preview(caller, kind, year, table);
        List<ImportPreview.Row> good = preview.good();
        if (preview.problems() > 0 && !goodRowsOnly || good.isEmpty()) {
            throw new ProblemException(AnnualProblem.IMPORT_HAS_PROBLEMS, Map.of("count", preview.problems()));
        }
        return switch (kind) {
            case ANNUAL -> batches.results(caller, year, assessed(caller, year, good), earlier);
            case GRADE ->
                batches.grades(
                        caller, year, good.stream().map(ImportService::draft).toList(), earlier);
        };
    }

    /** A table as text, whatever office wrote it. */
    public static String text(byte[] table) {
        return ImportTable.text(table);
    }

    /** Of the rows a round has called and of new ones alike. */
    private List<AnnualInspection> assessed(Caller caller, int year, List<ImportPreview.Row> good) {
        List<InstitutionId> institutions =
                good.stream().map(ImportService::institution).toList();
        Map<InstitutionId, AnnualInspection> found = inspections.ofYear(year, institutions).stream()
                .collect(Collectors.toMap(
                        AnnualInspection::institutionId, Function.identity(), (one, other) -> one, HashMap::new));
        return good.stream()
                .map(row -> {
                    AnnualInspection inspection =
                            found.computeIfAbsent(institution(row), id -> new AnnualInspection(id, year));
                    inspection.takeOver(
                            Outcome.of(row.value()).orElseThrow(), row.reasons(), caller.id(), today.date());
                    if (!inspections.isPersistent(inspection)) {
                        inspections.persistAndFlush(inspection);
                    }
                    return inspection;
                })
                .toList();
    }

    private static GradeDraft draft(ImportPreview.Row row) {
        return new GradeDraft(institution(row), Grade.valueOf(row.value()), row.reasons());
    }

    private static InstitutionId institution(ImportPreview.Row row) {
        return Objects.requireNonNull(row.institution());
    }
}
