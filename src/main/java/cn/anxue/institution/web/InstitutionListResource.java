package cn.anxue.institution.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionQuery;
import cn.anxue.institution.InstitutionSearch;
import cn.anxue.institution.InstitutionState;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The institutions a caller sees; an institution sees itself alone. */
@Path("/api/v1/institutions")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions")
public class InstitutionListResource {
    private final InstitutionSearch search;
    private final InstitutionAnswers answers;
    private final CurrentCaller caller;

    InstitutionListResource(InstitutionSearch search, InstitutionAnswers answers, CurrentCaller caller) {
        this.search = search;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.OFFICER_GROUP,
        Role.APPROVER_GROUP,
        Role.INSPECTOR_GROUP,
        Role.AUDITOR_GROUP,
        Role.INSTITUTION_GROUP
    })
    @Operation(
            operationId = "listInstitutions",
            summary = "Institutions in sight, by part of a name or a whole number, by region and by state")
    public Page<InstitutionAnswer> list(
            @RestQuery @Size(max = 100) @Nullable String q,
            @RestQuery @Size(max = 12) @Nullable String region,
            @RestQuery @Size(max = 30) @Nullable String state,
            @RestQuery @Size(max = 200) @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        var query = new InstitutionQuery(q, region, state(state), Cursor.decodeNullable(cursor), Page.limit(limit));
        return answers.page(caller.get(), search.search(caller.get(), query));
    }

    private static @Nullable InstitutionState state(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(InstitutionState.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        RequestProblem.INVALID_VALUE,
                        "/state",
                        Map.of("reason", Arrays.toString(InstitutionState.values()))));
    }
}
