package cn.anxue.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of the token endpoint, for its description only. */
@Schema(name = "TokenForm")
record TokenForm(
        @JsonProperty("grant_type")
        @Schema(
                required = true,
                enumeration = {"client_credentials", "password", "urn:anxue:order-code"})
        String grantType,

        @Schema(maxLength = 200, examples = "officer") @Nullable
        String username,

        @Schema(maxLength = 200, examples = "anxue-demo") @Nullable
        String password,

        @JsonProperty("client_id") @Schema(maxLength = 36) @Nullable
        String clientId,

        @JsonProperty("client_secret") @Schema(maxLength = 200) @Nullable
        String clientSecret,

        @Schema(maxLength = 64, description = "An order's payment reference, for a family", examples = "4KMNP-7RTWX")
        @Nullable
        String reference,

        @Schema(maxLength = 64, description = "The code sent to the guardian's phone", examples = "123456") @Nullable
        String code) {}
