package cn.anxue.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A password as kept: bcrypt in modular crypt format. Making and checking one take some 60 ms, on purpose. Bcrypt reads no
 * more than 72 bytes; of a longer password it gets the SHA-256, so that every character counts.
 */
public record PasswordHash(String value) {
    private static final int BYTES_MAX = 72;

    /** What an unknown name is checked against, so that it takes as long as a known one. */
    static final PasswordHash OF_NOBODY = of("nobody has this password");

    public static PasswordHash of(String password) {
        return new PasswordHash(BcryptUtil.bcryptHash(shortened(password)));
    }

    boolean matches(String password) {
        return BcryptUtil.matches(shortened(password), value);
    }

    private static String shortened(String password) {
        byte[] bytes = PasswordRules.normalized(password).getBytes(StandardCharsets.UTF_8);
        return bytes.length <= BYTES_MAX
                ? new String(bytes, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(new SecretCode(PasswordRules.normalized(password)).digest());
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
