package cn.anxue.identity.web;

import cn.anxue.identity.TokenKeyRing;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public halves of the keys that sign tokens, where tools look for them (RFC 7517). */
@Path("/.well-known/jwks.json")
@DenyAll
public class KeyResource {
    private static final String CACHING = "public, max-age=300";

    private final TokenKeyRing keys;

    KeyResource(TokenKeyRing keys) {
        this.keys = keys;
    }

    /** One key, spelled as RFC 7518 has it. */
    public record WebKey(String kty, String use, String alg, String kid, String n, String e) {
        static WebKey from(TokenKeyRing.Key key) {
            return new WebKey("RSA", "sig", "RS256", key.id(), key.modulus(), key.exponent());
        }
    }

    /** All of them. */
    public record WebKeys(List<WebKey> keys) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response keys() {
        return Response.ok(new WebKeys(keys.all().stream().map(WebKey::from).toList()))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }
}
