package cn.anxue.privacy.web;

import cn.anxue.privacy.PrivacyRequest;
import cn.anxue.privacy.PrivacyRequests;
import cn.anxue.privacy.RequestDecision;
import cn.anxue.privacy.RequestKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about personal data. */
final class PrivacyBody {
    private static final int FIELDS_MAX = 10;
    private static final int VALUE_MAX = 100;
    private static final int REASON_MAX = 500;

    private PrivacyBody() {}

    /**
     * What a family asks.
     *
     * @param corrections new values by field, for a correction
     */
    @Schema(name = "PrivacyRequestDraft")
    record Draft(
            @NotNull RequestKind kind,

            @Nullable @Size(max = FIELDS_MAX)
            Map<@NotNull @Size(max = VALUE_MAX) String, @NotNull @Size(max = VALUE_MAX) String> corrections) {
        Map<String, String> values() {
            return corrections == null ? Map.of() : corrections;
        }
    }

    /** The answer to a request. */
    @Schema(name = "PrivacyDecision")
    record Decision(
            @NotNull RequestDecision decision,
            @Nullable @Size(max = REASON_MAX) String reason) {}

    /** A request as it is read; the values asked for are shown to the parties alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PrivacyRequestAsked")
    record Asked(
            @JsonUnwrapped PrivacyRequest request, @Nullable Map<String, String> corrections) {
        static Asked of(PrivacyRequests.Asked asked) {
            return new Asked(asked.request(), asked.values().isEmpty() ? null : asked.values());
        }
    }
}
