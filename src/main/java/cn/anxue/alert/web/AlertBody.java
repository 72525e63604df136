package cn.anxue.alert.web;

import cn.anxue.alert.Alert;
import cn.anxue.alert.AlertId;
import cn.anxue.alert.AlertKind;
import cn.anxue.alert.AlertState;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert and what somebody found. */
@Schema(name = "Alert")
public record AlertBody(
        AlertId id,
        AlertKind kind,

        @Schema(description = "What may be wrong, in both languages")
        Text text,

        InstitutionId institutionId,
        String institution,
        UUID subjectId,
        String regionCode,
        Map<String, Object> facts,
        Instant raisedAt,
        AlertState state,
        @Nullable Instant handledAt,
        @Nullable String remark) {
    static AlertBody from(Alert alert) {
        return new AlertBody(
                alert.id(),
                alert.kind(),
                alert.kind().text(),
                alert.institution(),
                alert.institutionName(),
                alert.subjectId(),
                alert.regionCode(),
                alert.facts(),
                alert.raisedAt(),
                alert.state(),
                alert.handledAt(),
                alert.remark());
    }

    /** What was found and done. */
    @Schema(name = "AlertHandlingBody")
    public record Handling(@NotBlank @Size(max = 500) String remark) {}
}
