package cn.anxue.fee.web.family;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks which family stands behind the code of a cookie, and whether the order of the page is its own. */
final class FamilyRequest extends BaseAuthenticationRequest {
    private final String code;
    private final @Nullable UUID order;

    FamilyRequest(String code, @Nullable UUID order) {
        this.code = code;
        this.order = order;
    }

    String code() {
        return code;
    }

    @Nullable
    UUID order() {
        return order;
    }
}
