package cn.anxue.publicregister.web;

import cn.anxue.page.Page;
import cn.anxue.problem.Text;
import cn.anxue.publicregister.AccountCheck;
import cn.anxue.publicregister.PublicHistory;
import cn.anxue.publicregister.PublicRegister;
import cn.anxue.publicregister.PublicSearch;
import cn.anxue.web.ReaderLocale;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public register as JSON. */
@Path("/api/v1/public/institutions")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public register")
public class PublicResource {
    private static final Text MATCH = Text.of("账号相符，是该机构的预收费监管账户。", "It is the supervised fee account.");
    private static final Text NO_MATCH =
            Text.of("账号不符，不要向此账号缴费。", "It is not the supervised fee account; do not pay into it.");

    private final PublicSearch search;
    private final PublicRegister register;
    private final PublicHistory history;
    private final AccountCheck accounts;

    PublicResource(PublicSearch search, PublicRegister register, PublicHistory history, AccountCheck accounts) {
        this.search = search;
        this.register = register;
        this.history = history;
        this.accounts = accounts;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchPublicRegister",
            summary = "The 50 best matches by name, former name, code or licence number, and flagged unlicensed bodies")
    @APIResponse(responseCode = "200", description = "What was found, best first")
    public Page<PublicBody.FoundBody> search(@RestQuery @Size(max = 100) @Nullable String q, HttpHeaders headers) {
        var found = search.search(q == null ? "" : q);
        return new Page<>(found, null).map(line -> PublicBody.FoundBody.of(line, ReaderLocale.of(headers)));
    }

    @GET
    @Path("/{uscc}")
    @PermitAll
    @Operation(
            operationId = "getPublicInstitution",
            summary = "Standing, licence, deposit and notices of an institution")
    @APIResponse(
            responseCode = "200",
            description = "The institution",
            content = @Content(schema = @Schema(implementation = PublicBody.InstitutionPage.class)))
    public Response get(@RestPath @Size(max = 40) String uscc, HttpHeaders headers, @Context Request request) {
        var page = PublicBody.InstitutionPage.of(register.get(uscc), ReaderLocale.of(headers));
        return Revalidation.answer(request, page, page);
    }

    @GET
    @Path("/{uscc}/history")
    @PermitAll
    @Operation(operationId = "getPublicHistory", summary = "What happened to an institution, latest first")
    public Page<PublicBody.HistoryBody> history(@RestPath @Size(max = 40) String uscc, HttpHeaders headers) {
        var lines = history.of(register.get(uscc).id());
        return new Page<>(lines, null).map(line -> PublicBody.HistoryBody.of(line, ReaderLocale.of(headers)));
    }

    @POST
    @Path("/{uscc}/account-check")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkPublicAccount",
            summary = "Whether a whole account number is the supervised fee account of an institution")
    public PublicBody.AccountAnswer check(
            @RestPath @Size(max = 40) String uscc, @NotNull @Valid PublicBody.AccountBody body, HttpHeaders headers) {
        boolean match = accounts.matches(uscc, String.valueOf(body.account()));
        return new PublicBody.AccountAnswer(match, PublicBody.in(match ? MATCH : NO_MATCH, ReaderLocale.of(headers)));
    }
}
