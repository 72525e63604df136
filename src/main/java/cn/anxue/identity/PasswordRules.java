package cn.anxue.identity;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Which passwords may be chosen (ASVS 5.0 V6.2): long ones, of whatever characters, that are neither the name nor put
 * together of what everybody tries first.
 */
public final class PasswordRules {
    public static final int LENGTH_MIN = 12;
    public static final int LENGTH_MAX = 128;

    private static final int DIFFERENT_MIN = 4;
    /** So much must be left when the common words are taken out. */
    private static final int OWN_MIN = 5;

    private static final int NAME_LENGTH_MIN = 3;
    private static final List<String> COMMON = common();

    private PasswordRules() {}

    /** @throws ProblemException that says which rule the password does not meet */
    public static void check(String name, String password) {
        String given = normalized(password);
        int length = given.codePointCount(0, given.length());
        Violations violations = new Violations();
        if (length < LENGTH_MIN) {
            violations.add("/password", IdentityProblem.PASSWORD_SHORT, Map.of("min", LENGTH_MIN));
        } else if (length > LENGTH_MAX) {
            violations.add("/password", IdentityProblem.PASSWORD_LONG, Map.of("max", LENGTH_MAX));
        } else if (holdsName(name, given)) {
            violations.add("/password", IdentityProblem.PASSWORD_HOLDS_NAME);
        } else if (isCommon(given)) {
            violations.add("/password", IdentityProblem.PASSWORD_COMMON);
        }
        violations.throwIfAny();
    }

    /** The same characters however they were typed. */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean holdsName(String name, String password) {
        return name.length() >= NAME_LENGTH_MIN
                && password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isCommon(String password) {
        if (password.codePoints().distinct().count() < DIFFERENT_MIN) {
            return true;
        }
        String own = password.toLowerCase(Locale.ROOT);
        for (String word : COMMON) {
            own = own.replace(word, "");
        }
        return own.codePointCount(0, own.length()) < OWN_MIN;
    }

    private static List<String> common() {
        try (InputStream file =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
