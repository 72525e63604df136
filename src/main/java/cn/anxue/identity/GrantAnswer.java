package cn.anxue.identity;

/** What became of a request for a token. */
public sealed interface GrantAnswer {
    /** Here it is. */
    record Granted(AccessToken token) implements GrantAnswer {}

    /** None, and why. */
    record Refused(OAuthError error) implements GrantAnswer {}
}
