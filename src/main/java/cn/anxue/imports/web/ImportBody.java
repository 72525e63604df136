package cn.anxue.imports.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.imports.FieldForm;
import cn.anxue.imports.ImportFinding;
import cn.anxue.imports.ImportKind;
import cn.anxue.imports.ImportRun;
import cn.anxue.imports.ImportState;
import cn.anxue.problem.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of imports. */
public final class ImportBody {
    private static final int COLUMNS_MAX = 100;
    private static final int NAME_MAX = 60;

    private ImportBody() {}

    /**
     * Which column is which field.
     *
     * @param fields one for each column, empty for those left out
     * @param name under which to keep it
     */
    @Schema(name = "ImportColumns")
    public record Columns(
            @NotNull @Size(max = COLUMNS_MAX) List<@NotNull @Pattern(regexp = "[A-Za-z]{0,40}") String> fields,
            @Nullable @Size(max = NAME_MAX) String name) {}

    /** @param goodRowsOnly leaves out rows with problems; without it one of them keeps all from being written */
    @Schema(name = "ImportRunning")
    public record Running(@Nullable Boolean goodRowsOnly) {}

    /** What a kind of sheet has. */
    @Schema(name = "ImportKindFields")
    public record Kind(ImportKind kind, Text name, List<KindField> fields) {
        static Kind of(ImportKind kind) {
            return new Kind(
                    kind,
                    kind.text(),
                    kind.fields().stream()
                            .map(field -> new KindField(field.name(), field.form(), field.required(), field.headings()))
                            .toList());
        }
    }

    /** A field and what its column may be called. */
    @Schema(name = "ImportField")
    public record KindField(String name, FieldForm form, boolean required, List<String> headings) {}

    /** A column of the file, and the field it is taken for. */
    @Schema(name = "ImportColumn")
    public record Column(String heading, @Nullable String field) {}

    /** Rows by what came, or would come, of them. */
    @Schema(name = "ImportCounts")
    public record Counts(int rows, int checked, int done, int created, int changed, int unchanged, int refused) {}

    /** An import as it stands. */
    @Schema(name = "Import")
    public record Answer(
            UUID id,
            ImportKind kind,
            ImportState state,
            String fileName,
            String regionCode,
            Instant madeAt,
            boolean goodRowsOnly,
            List<Column> columns,
            Counts counts,
            int percent,
            @Nullable Text reason,

            @Schema(description = "Of balances: what the second person decides, at /api/v1/approvals/{id}/decision")
            @Nullable
            ApprovalId approvalId) {
        static Answer of(ImportRun run) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < run.headings().size(); i++) {
                String field = run.fields().get(i);
                columns.add(new Column(run.headings().get(i), field.isEmpty() ? null : field));
            }
            return new Answer(
                    run.id().value(),
                    run.kind(),
                    run.state(),
                    run.fileName(),
                    run.regionCode(),
                    run.madeAt(),
                    !run.whole(),
                    columns,
                    new Counts(
                            run.rows(),
                            run.checked(),
                            run.done(),
                            run.created(),
                            run.changed(),
                            run.unchanged(),
                            run.refused()),
                    run.percent(),
                    run.said(),
                    run.approvalId());
        }
    }

    /** @param column from 1; 0 for the row as a whole */
    @Schema(name = "ImportProblem")
    public record Problem(int row, int column, @Nullable String field, String code, Text detail) {
        static Problem of(ImportFinding found) {
            return new Problem(
                    found.row(),
                    found.column(),
                    found.field().isEmpty() ? null : found.field(),
                    found.code(),
                    found.said());
        }
    }
}
