package cn.anxue.inspection.web;

import cn.anxue.inspection.inspector.Conflict;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorDraft;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.region.Department;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the inspectors endpoint. */
public final class InspectorBody {
    static final String REGION = "^[0-9]{6}([0-9]{3})?$";
    static final String WORK_NUMBER = "^[A-Z0-9-]{3,20}$";

    private InspectorBody() {}

    /** Who is to be one. */
    @Schema(name = "InspectorRequest")
    public record Request(
            @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{1,62}$") @Schema(maxLength = 63, examples = "inspector")
            String actorName,

            @NotNull @Pattern(regexp = WORK_NUMBER) @Schema(maxLength = 20, examples = "YQ-0012")
            String workNumber,

            @NotNull Department department,

            @NotNull @Pattern(regexp = REGION) @Schema(maxLength = 9, examples = "140302")
            String regionCode,

            @Size(max = 6) @Nullable Set<@NotNull InstitutionCategory> categories) {
        InspectorDraft draft() {
            return new InspectorDraft(
                    actorName, workNumber, department, regionCode, categories == null ? Set.of() : categories);
        }
    }

    /** With whom, and why. */
    @Schema(name = "InspectorConflictRequest")
    public record ConflictRequest(
            @NotNull UUID institutionId,

            @NotBlank @Size(max = 500) @Schema(examples = "近亲属在该机构任职")
            String reason) {}

    /** An inspector. */
    @Schema(name = "Inspector")
    public record Answer(
            UUID id,
            @Schema(maxLength = 63) String actorName,
            @Schema(maxLength = 20) String workNumber,
            UUID authorityId,
            @Schema(maxLength = 100) String authorityName,
            @Schema(maxLength = 9) String regionCode,
            @Schema(maxItems = 6) List<InstitutionCategory> categories,
            LocalDate registeredOn,
            @Nullable LocalDate endedOn) {
        static Answer from(Inspector inspector) {
            return new Answer(
                    inspector.id().value(),
                    inspector.actorName(),
                    inspector.workNumber(),
                    inspector.authorityId().value(),
                    inspector.authorityName(),
                    inspector.regionCode(),
                    inspector.categories().stream().sorted().toList(),
                    inspector.registeredOn(),
                    inspector.endedOn());
        }
    }

    /** A declared conflict. */
    @Schema(name = "InspectorConflict")
    public record ConflictAnswer(
            UUID id,
            UUID institutionId,
            @Schema(maxLength = 200) String institutionName,
            @Schema(maxLength = 500) String reason,
            Instant declaredAt,
            @Nullable Instant endedAt) {
        static ConflictAnswer from(Conflict conflict) {
            return new ConflictAnswer(
                    conflict.id(),
                    conflict.institution().value(),
                    conflict.institutionName(),
                    conflict.reason(),
                    conflict.declaredAt(),
                    conflict.endedAt());
        }
    }

    /** What was made. */
    @Schema(name = "MadeInInspection")
    public record Made(UUID id) {}
}
