package cn.anxue.cipher;

import cn.anxue.cipher.Derivation.Use;

/**
 * A key that personal data is encrypted with.
 *
 * @param number stands in everything made with it
 * @param secret 32 random bytes
 */
record DataKey(int number, byte[] secret) {
    static final int BYTES = 32;
    static final int NUMBER_MAX = 255;

    /** Tells this key from others of its number and says nothing else of it. */
    byte[] checkValue() {
        return Derivation.derive(Suite.INTERNATIONAL, secret, Use.CHECK, "", BYTES);
    }

    @Override
    public String toString() {
        return "key " + number;
    }
}
