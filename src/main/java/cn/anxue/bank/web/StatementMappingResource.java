package cn.anxue.bank.web;

import cn.anxue.bank.format.Column;
import cn.anxue.bank.format.ColumnMapping;
import cn.anxue.bank.statement.StatementMappings;
import cn.anxue.bank.statement.StatementProblem;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.web.IfMatch;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** How a bank names the columns of its exports. */
@Path("/api/v1/bank/statement-mappings/{name}")
@DenyAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bank")
public class StatementMappingResource {
    static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int NAMES_MAX = 20;
    private static final int FORMS_MAX = 10;
    private static final int TEXT_MAX = 64;

    private final StatementMappings mappings;
    private final CurrentCaller caller;

    StatementMappingResource(StatementMappings mappings, CurrentCaller caller) {
        this.mappings = mappings;
        this.caller = caller;
    }

    /** A mapping as it is set and read; what it leaves out is as in common use. */
    @Schema(name = "StatementMapping")
    public record Body(
            @Schema(description = "The bank's own headings of each column, the preferred first") @Nullable
            Map<
                            @NotNull Column,
                            @NotNull @Size(min = 1, max = NAMES_MAX) List<
                                    @NotNull @Size(min = 1, max = TEXT_MAX) String>>
                    headings,

            @Nullable @Pattern(regexp = "GB18030|UTF-8") String charset,

            @Schema(description = "As in dd/MM/yyyy; tried before the common ones") @Nullable @Size(max = FORMS_MAX)
            List<@NotNull @Size(min = 1, max = TEXT_MAX) String> dateForms,

            @Schema(description = "A minus in the one column of amounts marks a debit, not a red line") @Nullable
            Boolean minusMeansDebit) {
        /** @throws ProblemException where it names no charset or form of dates that there is */
        ColumnMapping read() {
            try {
                return new ColumnMapping(
                        headings == null ? Map.of() : headings,
                        charset,
                        dateForms == null ? List.of() : dateForms,
                        Boolean.TRUE.equals(minusMeansDebit));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(
                        StatementProblem.MAPPING_INVALID, "/dateForms", Map.of("reason", "yyyy-MM-dd"));
            }
        }

        static Body of(ColumnMapping mapping) {
            return new Body(mapping.headings(), mapping.charset(), mapping.dateForms(), mapping.minusMeansDebit());
        }
    }

    @GET
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(operationId = "getStatementMapping", summary = "A mapping of the caller's bank")
    @APIResponse(
            responseCode = "200",
            description = "With its version as ETag",
            content = @Content(schema = @Schema(implementation = Body.class)))
    public Response get(@RestPath @Pattern(regexp = NAME) String name) {
        return answer(mappings.get(caller.get(), name));
    }

    @PUT
    @RolesAllowed(Role.BANK_GROUP)
    @Operation(
            operationId = "putStatementMapping",
            summary =
                    "Set how the bank's CSV and xlsx name their columns; one named default serves files that name none")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = Body.class)))
    public Response put(
            @RestPath @Pattern(regexp = NAME) String name,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull @Valid Body body) {
        Long version = IfMatch.versionOrNew(ifMatch, ifNoneMatch);
        return answer(mappings.put(caller.get(), name, body.read(), version));
    }

    private static Response answer(StatementMappings.Kept kept) {
        return Response.ok(Body.of(kept.mapping()))
                .header(HttpHeaders.ETAG, IfMatch.tag(kept.version()))
                .build();
    }
}
