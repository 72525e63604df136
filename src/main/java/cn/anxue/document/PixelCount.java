package cn.anxue.document;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * How many pixels a picture says it has, read from its header without decoding anything: a small file may unfold to
 * gigabytes in whatever opens it.
 */
final class PixelCount {
    private static final int PNG_WIDTH_AT = 16;
    private static final int PNG_HEADER_LENGTH = 24;
    private static final int PNG_FIRST_CHUNK = 0x49484452; // IHDR

    private PixelCount() {}

    /** Empty where the header cannot be read, which makes the file not a picture. */
    static OptionalLong of(MediaType type, byte[] content) {
        return switch (type) {
            case PDF -> OptionalLong.of(0);
            case PNG -> ofPng(ByteBuffer.wrap(content));
            case JPEG -> ofJpeg(ByteBuffer.wrap(content));
        };
    }

    private static OptionalLong ofPng(ByteBuffer file) {
        if (file.limit() < PNG_HEADER_LENGTH || file.getInt(PNG_WIDTH_AT - 4) != PNG_FIRST_CHUNK) {
            return OptionalLong.empty();
        }
        return product(file.getInt(PNG_WIDTH_AT) & 0xFFFFFFFFL, file.getInt(PNG_WIDTH_AT + 4) & 0xFFFFFFFFL);
    }

    /** Walks the segments to the start of the frame, which holds height and width. */
    private static OptionalLong ofJpeg(ByteBuffer file) {
        int at = 2;
        while (at + 9 <= file.limit() && file.get(at) == (byte) 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (isFrame(marker)) {
                return product(file.getShort(at + 7) & 0xFFFFL, file.getShort(at + 5) & 0xFFFFL);
            }
            int length = file.getShort(at + 2) & 0xFFFF;
            if (length < 2 || marker == 0xDA) {
                return OptionalLong.empty();
            }
            at += 2 + length;
        }
        return OptionalLong.empty();
    }

    private static boolean isFrame(int marker) {
        boolean inRange = marker >= 0xC0 && marker <= 0xCF;
        return inRange && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static OptionalLong product(long width, long height) {
        if (width == 0 || height == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(width > Long.MAX_VALUE / height ? Long.MAX_VALUE : width * height);
    }
}
