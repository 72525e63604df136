package cn.anxue.cipher;

/**
 * Encrypts and decrypts texts that identify people, and makes the keyed digests they are found by.
 *
 * <p>A purpose names the place of a text, as in {@code fee_order.guardian}: what was encrypted for one cannot be read for
 * another, and equal texts have unequal digests in different places.
 */
public interface Vault {
    /** Authenticated encryption; two calls with the same text differ. */
    byte[] encrypt(String text, String purpose);

    /** @throws IllegalStateException where the bytes were changed, were made for another purpose or by an unknown key */
    String decrypt(byte[] encrypted, String purpose);

    /** The same for the same text and purpose, and of no use without the key: suite number and 32 bytes. */
    byte[] digest(String normalized, String purpose);
}
