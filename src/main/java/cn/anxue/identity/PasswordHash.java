package cn.anxue.identity;

import io.quarkus.elytron.security.common.BcryptUtil;

/** A password as kept: bcrypt in modular crypt format. Making and checking one take some 60 ms, on purpose. */
public record PasswordHash(String value) {
    /** What an unknown name is checked against, so that it takes as long as a known one. */
    static final PasswordHash OF_NOBODY = of("nobody has this password");

    public static PasswordHash of(String password) {
        return new PasswordHash(BcryptUtil.bcryptHash(password));
    }

    boolean matches(String password) {
        return BcryptUtil.matches(password, value);
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
