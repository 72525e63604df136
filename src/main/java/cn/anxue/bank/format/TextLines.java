package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters of a text file, counting lines; a line ends with CR, LF or both. */
final class TextLines {
    private static final int LINE_MAX = 20_000;
    private static final int END = -1;

    private final TextSource source;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int limit;
    private int number = 1;

    TextLines(InputStream in, @Nullable String charset) {
        source = new TextSource(in, charset);
    }

    /** Number of the line that is read from next. */
    int number() {
        return number;
    }

    /** The next line without its end; nothing at the end of the file. */
    @Nullable
    String line() throws IOException {
        if (peek() == END) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = read()) != '\n' && c != END) {
            if (line.length() == LINE_MAX) {
                throw new ProblemException(
                        FormatProblem.CONTENT_TOO_LONG, Map.of("line", number, "element", "-", "max", LINE_MAX));
            }
            line.append((char) c);
        }
        return line.toString();
    }

    /** The next character, every end of line as {@code '\n'}; -1 at the end of the file. */
    int read() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        at++;
        if (c == '\r') {
            at += peek() == '\n' ? 1 : 0;
            c = '\n';
        }
        number += c == '\n' ? 1 : 0;
        return c;
    }

    int peek() throws IOException {
        if (at == limit) {
            fill();
        }
        return limit < 0 ? END : buffer[at];
    }

    /** What begins the file; asked before anything is read. */
    String beginning() throws IOException {
        return peek() == END ? "" : new String(buffer, 0, limit);
    }

    private void fill() throws IOException {
        try {
            at = 0;
            limit = source.read(buffer);
            if (limit < 0) {
                at = limit;
            }
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private ProblemException unreadable() {
        return new ProblemException(FormatProblem.TEXT_UNREADABLE, Map.of("line", number, "charset", source.charset()));
    }
}
