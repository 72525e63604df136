package cn.anxue.identity.web;

import cn.anxue.identity.AccessToken;
import cn.anxue.identity.OAuthError;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers of the token endpoint, spelled as RFC 6749 has them. */
public final class TokenBody {
    private TokenBody() {}

    /** §5.1. */
    @Schema(name = "Token")
    public record Granted(
            @JsonProperty("access_token") @Schema(maxLength = 4096)
            String accessToken,

            @JsonProperty("token_type") @Schema(maxLength = 10, examples = "Bearer")
            String tokenType,

            @JsonProperty("expires_in") @Schema(description = "Seconds", examples = "900")
            long expiresIn) {
        static Granted from(AccessToken token) {
            return new Granted(token.value(), "Bearer", token.lifetime().toSeconds());
        }
    }

    /** §5.2. */
    @Schema(name = "TokenError")
    public record Refused(
            @Schema(maxLength = 40, examples = "invalid_grant")
            String error,

            @JsonProperty("error_description") @Schema(maxLength = 200)
            String errorDescription) {
        static Refused from(OAuthError error) {
            return new Refused(error.name().toLowerCase(Locale.ROOT), error.description());
        }
    }
}
