package cn.anxue.identity.factor;

import java.util.Locale;

/** Bytes as letters a person can copy (RFC 4648 §6), without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE | one & 0xff) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((int) (held >> bits & 0x1f)));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((int) (held << BITS - bits & 0x1f)));
        }
        return text.toString();
    }

    /** Takes spaces, hyphens and small letters; whatever else is no letter of ours is an error. */
    static byte[] decode(String text) {
        String letters = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        byte[] bytes = new byte[letters.length() * BITS / Byte.SIZE];
        long held = 0;
        int bits = 0;
        int next = 0;
        for (char letter : letters.toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not base 32");
            }
            held = (held << BITS | value) & 0xffff;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits & 0xff);
            }
        }
        return bytes;
    }
}
