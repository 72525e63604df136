package cn.anxue.privacy.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.privacy.LookRequest;
import cn.anxue.privacy.PersonalCopies;
import cn.anxue.privacy.PrivacyRequest;
import cn.anxue.privacy.PrivacyRequests;
import cn.anxue.privacy.RequestAnswers;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Requests about personal data, for those who answer them. */
@Path("/api/v1/privacy-requests")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class PrivacyRequestResource {
    private static final int CURSOR_MAX = 100;

    private final PrivacyRequests requests;
    private final RequestAnswers answers;
    private final PersonalCopies copies;
    private final CurrentCaller caller;

    PrivacyRequestResource(
            PrivacyRequests requests, RequestAnswers answers, PersonalCopies copies, CurrentCaller caller) {
        this.requests = requests;
        this.answers = answers;
        this.copies = copies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Operation(
            operationId = "listPrivacyRequests",
            summary = "What waits for an answer in the caller's region, oldest first")
    public Page<PrivacyRequest> open(
            @RestQuery @Size(max = CURSOR_MAX) @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return requests.open(caller.get(), Cursor.decodeNullable(cursor), Page.limit(limit));
    }

    @POST
    @Path("/{id}/looks")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookAtPrivacyRequest",
            summary = "What a correction asks for; the look and its reason are kept")
    public Map<String, String> look(@RestPath UUID id, @NotNull @Valid LookRequest body) {
        return copies.asked(caller.get(), id, body.reason());
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.OFFICER_GROUP, Role.APPROVER_GROUP, Role.INSTITUTION_GROUP})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decidePrivacyRequest",
            summary = "Answer a request: what is approved is done at once, a refusal states its reason")
    public PrivacyRequest decide(@RestPath UUID id, @NotNull @Valid PrivacyBody.Decision body) {
        return answers.decide(caller.get(), id, body.decision(), body.reason());
    }
}
