package cn.anxue.tipoff;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, which a JPEG says in its metadata: without them the copy would lie on its side. */
enum Turn {
    /** Upright. */
    NONE,
    /** Upside down. */
    HALF,
    /** The top is at the right: to be turned clockwise. */
    CLOCKWISE,
    /** The top is at the left. */
    COUNTER_CLOCKWISE;

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    boolean isOnItsSide() {
        return this == CLOCKWISE || this == COUNTER_CLOCKWISE;
    }

    /** From a picture of this size as read to one that stands upright. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case HALF -> new AffineTransform(-1, 0, 0, -1, width, height);
            case CLOCKWISE -> new AffineTransform(0, 1, -1, 0, height, 0);
            case COUNTER_CLOCKWISE -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** What a JPEG says, or upright where it says nothing or nonsense. */
    static Turn of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (RuntimeException brokenMetadata) {
            return NONE;
        }
    }

    private static Turn read(ByteBuffer file) {
        int at = 2;
        while (at + 4 <= file.limit() && file.get(at) == (byte) 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && holdsExif(file, at + 4)) {
                return ofExif(file.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            if (marker == 0xDA || length < 2) {
                return NONE;
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static boolean holdsExif(ByteBuffer file, int at) {
        for (int i = 0; i < EXIF.length; i++) {
            if (file.get(at + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static Turn ofExif(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return ofOrientation(exif.getShort(entry + 8));
            }
        }
        return NONE;
    }

    /** Mirrored ones, which no camera makes, are taken as they lie. */
    private static Turn ofOrientation(int number) {
        return switch (number) {
            case 3 -> HALF;
            case 6 -> CLOCKWISE;
            case 8 -> COUNTER_CLOCKWISE;
            default -> NONE;
        };
    }
}
