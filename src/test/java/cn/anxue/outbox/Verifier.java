package cn.anxue.outbox;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A receiver's check of a signature, written from the words of Standard Webhooks 1.0 and RFC 2104, without a line of ours. */
final class Verifier {
    private static final int BLOCK = 64;

    private Verifier() {}

    /** Whether one of the signatures is by this secret. */
    static boolean verifies(String secret, Receiver.Received received) {
        byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        String signed =
                received.header("webhook-id") + "." + received.header("webhook-timestamp") + "." + received.body();
        String expected = Base64.getEncoder().encodeToString(hmac(key, signed.getBytes(StandardCharsets.UTF_8)));
        return Arrays.asList(received.header("webhook-signature").split(" ")).contains("v1," + expected);
    }

    static byte[] hmac(byte[] key, byte[] text) {
        byte[] padded = Arrays.copyOf(key.length > BLOCK ? sha256(key) : key, BLOCK);
        return sha256(joined(pad(padded, 0x5c), sha256(joined(pad(padded, 0x36), text))));
    }

    private static byte[] pad(byte[] key, int with) {
        byte[] padded = key.clone();
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= (byte) with;
        }
        return padded;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 4231, test case 2, so that the judge is judged first. */
    static boolean isSound() {
        byte[] mac = hmac(
                "Jefe".getBytes(StandardCharsets.US_ASCII),
                "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));
        return new BigInteger(1, mac)
                .equals(new BigInteger("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", 16));
    }
}
