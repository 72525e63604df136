package cn.anxue.identity;

import cn.anxue.identity.session.Stage;
import java.time.Instant;

/** What became of an attempt to sign in, or of its second step. */
public sealed interface SignInAnswer {
    /** A session was opened, as far as the stage says; its code goes into the cookie. */
    record Opened(SecretCode code, Stage stage) implements SignInAnswer {}

    /** It was not right. */
    record Refused() implements SignInAnswer {}

    /** Too many attempts; nothing was looked at. */
    record Locked(Instant until) implements SignInAnswer {}
}
