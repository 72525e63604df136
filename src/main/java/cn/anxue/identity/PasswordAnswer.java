package cn.anxue.identity;

import java.time.Instant;

/** What a name and a password are worth. */
sealed interface PasswordAnswer {
    /** They are this actor's. */
    record Matched(Actor actor) implements PasswordAnswer {}

    /** They are nobody's who may sign in; never says why. */
    record Refused() implements PasswordAnswer {}

    /** Too many were tried; nothing was looked at. */
    record Locked(Instant until) implements PasswordAnswer {}
}
