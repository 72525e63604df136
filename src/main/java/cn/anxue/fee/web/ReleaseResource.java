package cn.anxue.fee.web;

import cn.anxue.fee.release.Release;
import cn.anxue.fee.release.ReleaseCycle;
import cn.anxue.fee.release.ReleaseId;
import cn.anxue.fee.release.ReleaseInquiry;
import cn.anxue.fee.release.ReleaseState;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.page.Page;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What went, and goes, to an institution for lessons confirmed. */
@Path("/api/v1/institutions/{id}/releases")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseResource {
    private static final int CURSOR_MAX = 100;

    private final ReleaseInquiry releases;
    private final CurrentCaller caller;

    ReleaseResource(ReleaseInquiry releases, CurrentCaller caller) {
        this.releases = releases;
        this.caller = caller;
    }

    /** A release and where it stands. */
    @Schema(name = "Release")
    public record Answer(
            ReleaseId id,
            ReleaseCycle cycle,
            LocalDate cycleOn,
            ReleaseState state,
            Money amount,

            @Schema(description = "What the lessons earned that it is for; the rest is earlier or other money")
            Money lessons,

            @Schema(description = "Held back for money missing from the accounts")
            Money missing,

            Instant preparedAt,
            @Nullable Instant movedAt) {
        static Answer of(Release release) {
            return new Answer(
                    release.id(),
                    release.cycle(),
                    release.cycleOn(),
                    release.state(),
                    release.amount(),
                    release.lessons(),
                    release.missing(),
                    release.preparedAt(),
                    release.movedAt());
        }
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.AUDITOR_GROUP, Role.INSTITUTION_GROUP})
    @Operation(operationId = "listReleases", summary = "Releases of an institution, latest first")
    public Page<Answer> list(
            @RestPath UUID id,
            @RestQuery @Nullable @Size(max = CURSOR_MAX) String cursor,
            @RestQuery @Nullable Integer limit) {
        return releases.list(caller.get(), new InstitutionId(id), cursor, Page.limit(limit))
                .map(Answer::of);
    }
}
