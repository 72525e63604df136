package cn.anxue.identity;

import java.time.Duration;

/** A bearer token as handed out. */
public record AccessToken(String value, Duration lifetime) {
    /** Whoever reads a log must not be able to act. */
    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
