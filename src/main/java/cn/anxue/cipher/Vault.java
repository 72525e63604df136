package cn.anxue.cipher;

import java.util.UUID;

/**
 * Encrypts and decrypts texts that identify people, and makes the keyed digests they are found by. May be called by many
 * threads; a text costs a few microseconds.
 *
 * <p>A purpose names the place of a text, as in {@code fee_order.guardian}, and is a constant: what was encrypted for one
 * cannot be read for another, and equal texts have unequal digests in different places. Name the row as well wherever it
 * is known: then what was moved from one row to another cannot be read there either.
 */
public interface Vault {
    /** Authenticated encryption; two calls with the same text differ. */
    byte[] encrypt(String text, String purpose);

    /** The same, bound to the row that holds it. */
    byte[] encrypt(String text, String purpose, UUID row);

    /** The same for what is no text, as a file or a piece of one. */
    byte[] encryptBytes(byte[] content, String purpose, UUID row);

    /** @throws IllegalStateException where the bytes were changed, were made for another purpose or by an unknown key */
    String decrypt(byte[] encrypted, String purpose);

    /** @throws IllegalStateException as above, or where the bytes were made for another row */
    String decrypt(byte[] encrypted, String purpose, UUID row);

    /** What {@link #encryptBytes} was given; fails as the others do. */
    byte[] decryptBytes(byte[] encrypted, String purpose, UUID row);

    /**
     * The same for the same text and purpose, and of no use without the key: suite number and 32 bytes. Stays the same when
     * the keys that encrypt are changed.
     */
    byte[] digest(String normalized, String purpose);
}
