package cn.anxue.tipoff;

import java.security.SecureRandom;
import java.util.Locale;

/** What a reporter asks with: a code that names the tip-off, and a PIN that only he has. Shown once. */
public record CodeAndPin(String code, String pin) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 10;
    private static final int PINS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CodeAndPin next() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CodeAndPin(code.toString(), "%06d".formatted(RANDOM.nextInt(PINS)));
    }

    /** As people type it: spaces and strokes dropped, letters that look like digits read as digits. */
    static CodeAndPin typed(String code, String pin) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new CodeAndPin(plain, pin.strip());
    }

    /** What the digest is made of. */
    String together() {
        return code + ":" + pin;
    }

    @Override
    public String toString() {
        return code;
    }
}
