package cn.anxue.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Files small enough for tests. */
public final class DocumentFixtures {
    private DocumentFixtures() {}

    /** Begins as a PDF does, and differs from every other. */
    public static byte[] aPdf() {
        return ("%PDF-1.4\n% " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    /** The header of a PNG, which is all that is looked at. */
    public static byte[] aPng(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** A JPEG with an application segment before its frame. */
    public static byte[] aJpeg(int width, int height) {
        return ByteBuffer.allocate(40)
                .put(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0})
                .putShort((short) 4)
                .putShort((short) 0)
                .put(new byte[] {(byte) 0xFF, (byte) 0xC2})
                .putShort((short) 17)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .array();
    }
}
