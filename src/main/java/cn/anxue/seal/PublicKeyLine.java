package cn.anxue.seal;

import java.time.Instant;

/** A key as it is published. @param publicKey the 32 bytes of RFC 8032 in hexadecimal */
public record PublicKeyLine(int number, int suite, String publicKey, Instant firstUsedAt) {}
