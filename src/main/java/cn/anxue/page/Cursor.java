package cn.anxue.page;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page begins, in a form clients hand back and do not read. */
public final class Cursor {
    private static final int LENGTH_MAX = 1_000;
    private static final int UUID_BYTES = 16;
    private static final String SEPARATOR = "\u0000";

    private Cursor() {}

    public static String encode(UUID last) {
        byte[] bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws ProblemException {@code INVALID_CURSOR} where it is none of ours */
    public static UUID decode(String cursor) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(cursor));
        if (bytes.remaining() != UUID_BYTES) {
            throw new ProblemException(RequestProblem.INVALID_CURSOR);
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The id after which the asked page begins, or nothing for the first page. */
    public static @Nullable UUID decodeNullable(@Nullable String cursor) {
        return cursor == null ? null : decode(cursor);
    }

    /** For lists in the order of several columns: their values in the last row, as text. */
    public static String encode(List<String> last) {
        byte[] bytes = String.join(SEPARATOR, last).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws ProblemException {@code INVALID_CURSOR} where it does not hold so many values */
    public static List<String> decode(String cursor, int values) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(cursor)))
                    .toString();
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == values) {
                return parts;
            }
        } catch (CharacterCodingException e) {
            // Answered below, as any other cursor we did not make.
        }
        throw new ProblemException(RequestProblem.INVALID_CURSOR);
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > LENGTH_MAX) {
            throw new ProblemException(RequestProblem.INVALID_CURSOR);
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(RequestProblem.INVALID_CURSOR);
        }
    }
}
