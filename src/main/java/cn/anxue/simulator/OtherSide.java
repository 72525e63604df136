package cn.anxue.simulator;

import cn.anxue.cipher.Vault;
import cn.anxue.simulator.plan.Movement;
import org.jspecify.annotations.Nullable;

/** What is said of people, as it is kept: encrypted together. */
final class OtherSide {
    private static final String BETWEEN = "\u001f";

    private OtherSide() {}

    static byte[] write(Movement.Other other, Vault vault, String purpose) {
        String text = String.join(BETWEEN, written(other.name()), written(other.account()), written(other.words()));
        return vault.encrypt(text, purpose);
    }

    static Movement.Other read(byte[] encrypted, Vault vault, String purpose) {
        String[] fields = vault.decrypt(encrypted, purpose).split(BETWEEN, -1);
        return new Movement.Other(read(fields[0]), read(fields[1]), read(fields[2]));
    }

    private static String written(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static @Nullable String read(String field) {
        return field.isEmpty() ? null : field;
    }
}
