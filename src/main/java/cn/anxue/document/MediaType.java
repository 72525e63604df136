package cn.anxue.document;

import java.util.Arrays;
import java.util.Optional;

/** What may be stored, told by the first bytes. */
public enum MediaType {
    /** Scanned paper. */
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    /** Pictures without loss. */
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    /** Photos. */
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

    private final String type;
    private final int[] start;

    MediaType(String type, int... start) {
        this.type = type;
        this.start = start;
    }

    /** As named in HTTP. */
    public String type() {
        return type;
    }

    static Optional<MediaType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.starts(content)).findFirst();
    }

    static MediaType named(String type) {
        return Arrays.stream(values())
                .filter(known -> known.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown media type " + type));
    }

    private boolean starts(byte[] content) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
