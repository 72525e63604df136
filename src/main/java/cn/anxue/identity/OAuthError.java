package cn.anxue.identity;

/** Why no token is issued, in the words of RFC 6749 §5.2. */
public enum OAuthError {
    /** A parameter is missing, too long, or given twice. */
    INVALID_REQUEST(400, "A parameter is missing or not acceptable."),
    /** Unknown client or wrong secret. */
    INVALID_CLIENT(401, "The client is not known by this id and secret."),
    /** Unknown name or wrong password; never says which. */
    INVALID_GRANT(400, "Name and password do not match."),
    /** A grant this service does not offer, or not in this mode. */
    UNSUPPORTED_GRANT_TYPE(400, "This grant type is not offered here."),
    /** Too many failed attempts; the word of RFC 8628 for it. */
    SLOW_DOWN(429, "Too many failed attempts; wait before the next.");

    private final int status;
    private final String description;

    OAuthError(int status, String description) {
        this.status = status;
        this.description = description;
    }

    public int status() {
        return status;
    }

    public String description() {
        return description;
    }
}
