package cn.anxue.inspection.web;

import cn.anxue.inspection.Appointment;
import cn.anxue.inspection.Coverage;
import cn.anxue.inspection.SupervisorView;
import cn.anxue.institution.InstitutionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the supervisors endpoint. */
public final class SupervisorBody {
    private static final int INSTITUTIONS_MAX = 500;

    private SupervisorBody() {}

    /** Who is appointed, and for what to begin with. */
    @Schema(name = "SupervisorRequest")
    public record Request(
            @NotBlank @Size(max = 50) @Schema(examples = "监督员001")
            String name,

            @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Schema(maxLength = 9, examples = "130802")
            String regionCode,

            @Size(max = 50) @Schema(description = "Street or community", examples = "文明里社区") @Nullable
            String area,

            @Size(max = INSTITUTIONS_MAX) @Nullable List<@NotNull UUID> institutions) {
        Appointment appointment() {
            String known = area == null || area.isBlank() ? null : area.strip();
            return new Appointment(name.strip(), regionCode, known, ids(institutions));
        }
    }

    /** More institutions to watch. */
    @Schema(name = "SupervisorAssignment")
    public record AssignmentRequest(
            @NotEmpty @Size(max = INSTITUTIONS_MAX) List<@NotNull UUID> institutions) {
        List<InstitutionId> institutionIds() {
            return ids(institutions);
        }
    }

    /** The day from which he is no supervisor any more. */
    @Schema(name = "SupervisorEnd")
    public record End(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String reason) {}

    /** The sign-in name he reports under. */
    @Schema(name = "SupervisorSignIn")
    public record SignIn(
            @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{1,62}$") @Schema(maxLength = 63)
            String name) {}

    /** How far supervision reaches. */
    @Schema(name = "SupervisorCoverage")
    public record Reach(
            long supervisors, long institutions, long covered, long uncovered, long silent, int silentAfterDays) {
        static Reach from(Coverage coverage) {
            return new Reach(
                    coverage.supervisors(),
                    coverage.institutions(),
                    coverage.covered(),
                    coverage.uncovered(),
                    coverage.silent(),
                    coverage.silentAfterDays());
        }
    }

    /** A supervisor. */
    @Schema(name = "Supervisor")
    public record Answer(
            UUID id,
            @Schema(maxLength = 50) String name,
            @Schema(maxLength = 9) String regionCode,
            @Schema(maxLength = 50) @Nullable String area,
            LocalDate appointedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate lastReportOn,
            boolean signsIn,
            List<UUID> institutions) {
        static Answer from(SupervisorView supervisor) {
            return new Answer(
                    supervisor.id().value(),
                    supervisor.name(),
                    supervisor.regionCode(),
                    supervisor.area(),
                    supervisor.appointedOn(),
                    supervisor.endedOn(),
                    supervisor.lastReportOn(),
                    supervisor.actorId() != null,
                    supervisor.institutions().stream().map(InstitutionId::value).toList());
        }
    }

    private static List<InstitutionId> ids(@Nullable List<UUID> institutions) {
        return institutions == null
                ? List.of()
                : institutions.stream().map(InstitutionId::new).toList();
    }
}
