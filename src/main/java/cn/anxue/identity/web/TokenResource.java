package cn.anxue.identity.web;

import cn.anxue.fee.family.OrderCodeGrant;
import cn.anxue.identity.ClientGrant;
import cn.anxue.identity.GrantAnswer;
import cn.anxue.identity.OAuthError;
import cn.anxue.identity.PasswordGrant;
import cn.anxue.web.ClientAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The OAuth 2.0 token endpoint. Its errors have the shape of RFC 6749, which OAuth clients read, instead of a problem. */
@Path("/api/v1/token")
@DenyAll
@Tag(name = "Tokens")
public class TokenResource {
    private static final int LENGTH_MAX = 200;
    private static final int RETRY_AFTER_SECONDS = 60;

    private final PasswordGrant passwords;
    private final ClientGrant clients;
    private final OrderCodeGrant orderCodes;
    private final ClientAddress addresses;

    TokenResource(PasswordGrant passwords, ClientGrant clients, OrderCodeGrant orderCodes, ClientAddress addresses) {
        this.passwords = passwords;
        this.clients = clients;
        this.orderCodes = orderCodes;
        this.addresses = addresses;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Exchange a client's secret, a family's code (or, in demo mode, a password) for a bearer token")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = TokenBody.Granted.class)))
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, invalid_grant or unsupported_grant_type",
            content = @Content(schema = @Schema(implementation = TokenBody.Refused.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content = @Content(schema = @Schema(implementation = TokenBody.Refused.class)))
    @APIResponse(
            responseCode = "429",
            description = "slow_down: too many failed attempts",
            content = @Content(schema = @Schema(implementation = TokenBody.Refused.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenForm.class)))
    public Response issue(
            @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RestForm("grant_type") @Nullable String grantType,
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @RestForm("client_id") @Nullable String clientId,
            @RestForm("client_secret") @Nullable String clientSecret,
            @RestForm @Nullable String reference,
            @RestForm @Nullable String code,
            @Context RoutingContext context) {
        if (grantType == null) {
            return answer(new GrantAnswer.Refused(OAuthError.INVALID_REQUEST));
        }
        String address = addresses.of(context.request());
        return switch (grantType) {
            case "password" -> answer(byPassword(username, password, address));
            case "client_credentials" ->
                answer(ClientCredentials.read(authorization, clientId, clientSecret)
                        .map(sent -> clients.grant(sent.id(), sent.secret(), address))
                        .orElse(new GrantAnswer.Refused(OAuthError.INVALID_CLIENT)));
            case OrderCodeGrant.TYPE -> answer(byOrderCode(reference, code));
            default -> answer(new GrantAnswer.Refused(OAuthError.UNSUPPORTED_GRANT_TYPE));
        };
    }

    private GrantAnswer byOrderCode(@Nullable String reference, @Nullable String code) {
        return reference == null || code == null
                ? new GrantAnswer.Refused(OAuthError.INVALID_REQUEST)
                : orderCodes.grant(reference, code);
    }

    private GrantAnswer byPassword(@Nullable String username, @Nullable String password, String address) {
        if (username == null || password == null) {
            return new GrantAnswer.Refused(OAuthError.INVALID_REQUEST);
        }
        if (username.length() > LENGTH_MAX || password.length() > LENGTH_MAX) {
            return new GrantAnswer.Refused(OAuthError.INVALID_REQUEST);
        }
        return passwords.grant(username, password, address);
    }

    private static Response answer(GrantAnswer answer) {
        if (answer instanceof GrantAnswer.Granted granted) {
            return uncached(Response.ok(TokenBody.Granted.from(granted.token())));
        }
        OAuthError error = ((GrantAnswer.Refused) answer).error();
        Response.ResponseBuilder refused = Response.status(error.status()).entity(TokenBody.Refused.from(error));
        if (error == OAuthError.INVALID_CLIENT) {
            refused.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"anxue\"");
        }
        if (error == OAuthError.SLOW_DOWN) {
            refused.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return uncached(refused);
    }

    private static Response uncached(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
