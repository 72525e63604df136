package cn.anxue.document;

import cn.anxue.id.Sha256;
import cn.anxue.problem.ProblemException;
import java.util.Map;
import java.util.OptionalLong;

/** The bytes of a file that passed the checks, with what they are and their digest. */
record Content(byte[] bytes, MediaType type, byte[] sha256) {
    static final int SIZE_MAX_BYTES = 10 * 1024 * 1024;
    private static final long PIXELS_MAX = 50_000_000;

    /** @throws ProblemException where the bytes are too many, empty, or no file we keep */
    static Content of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new ProblemException(DocumentProblem.FILE_EMPTY);
        }
        if (bytes.length > SIZE_MAX_BYTES) {
            throw new ProblemException(DocumentProblem.FILE_TOO_LARGE, Map.of("max", "10 MiB"));
        }
        MediaType type = MediaType.of(bytes).orElseThrow(() -> new ProblemException(DocumentProblem.FILE_TYPE));
        OptionalLong pixels = PixelCount.of(type, bytes);
        if (pixels.isEmpty()) {
            throw new ProblemException(DocumentProblem.FILE_TYPE);
        }
        if (pixels.getAsLong() > PIXELS_MAX) {
            throw new ProblemException(DocumentProblem.PICTURE_TOO_LARGE, Map.of("max", PIXELS_MAX / 10_000));
        }
        return new Content(bytes, type, Sha256.of(bytes));
    }
}
