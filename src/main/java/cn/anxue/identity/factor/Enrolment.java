package cn.anxue.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A second factor being set up.
 *
 * @param secret base 32, for typing in where no picture can be taken
 */
public record Enrolment(String name, String secret) {
    /** What the picture says to an authenticator application. */
    public String uri() {
        return "otpauth://totp/Anxue:" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Anxue";
    }

    /** The secret in groups of four. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "Enrolment[" + name + "]";
    }
}
