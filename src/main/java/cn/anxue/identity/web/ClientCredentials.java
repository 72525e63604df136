package cn.anxue.identity.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A machine's id and secret as sent: in the Authorization header (Basic, each part form-encoded) or in the form. */
record ClientCredentials(String id, String secret) {
    private static final String BASIC = "Basic ";

    /** Empty where either part is missing or the header is not readable. */
    static Optional<ClientCredentials> read(
            @Nullable String authorization, @Nullable String formId, @Nullable String formSecret) {
        if (authorization != null) {
            return fromHeader(authorization);
        }
        if (formId == null || formSecret == null) {
            return Optional.empty();
        }
        return Optional.of(new ClientCredentials(formId, formSecret));
    }

    private static Optional<ClientCredentials> fromHeader(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(decode(parts[0]), decode(parts[1])));
        } catch (IllegalArgumentException notReadable) {
            return Optional.empty();
        }
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
