package cn.anxue.identity.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who stands behind the code of a cookie. */
final class SessionRequest extends BaseAuthenticationRequest {
    private final String code;

    SessionRequest(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
