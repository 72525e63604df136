package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a SWIFT file into fields, its envelopes ({@code {1:…}{2:…}{4:…-}}) taken off. */
final class Mt940Fields {
    private static final Pattern TAG = Pattern.compile(":(\\d{2}[A-Z]?|NS):(.*)");
    private static final String TEXT_BLOCK = "{4:";
    private static final int LINES_MAX = 200;

    private final TextLines lines;
    private int number;
    private @Nullable String ahead;

    Mt940Fields(TextLines lines) {
        this.lines = lines;
    }

    /** The line read last. */
    int line() {
        return Math.max(number, 1);
    }

    /** The next field, or the end of a message; nothing at the end of the file. */
    @Nullable
    Mt940Field next() throws IOException {
        String line = take();
        while (line != null && line.isBlank()) {
            line = take();
        }
        if (line == null) {
            return null;
        }
        if (isEnd(line)) {
            ahead = afterEnd(line);
            return new Mt940Field(number, Mt940Field.END, List.of(line));
        }
        if (line.startsWith("{")) {
            int text = line.indexOf(TEXT_BLOCK);
            ahead = text < 0 ? null : line.substring(text + TEXT_BLOCK.length());
            return next();
        }
        Matcher tag = TAG.matcher(line);
        if (!tag.matches()) {
            throw new ProblemException(FormatProblem.FIELD_MISPLACED, Map.of("line", number, "element", "-"));
        }
        return new Mt940Field(number, tag.group(1), content(tag.group(2)));
    }

    private List<String> content(String first) throws IOException {
        List<String> content = new ArrayList<>(List.of(first));
        int begun = number;
        String line;
        while ((line = take()) != null) {
            if (isEnd(line)
                    || line.startsWith(TEXT_BLOCK)
                    || line.startsWith("{1:")
                    || TAG.matcher(line).matches()) {
                ahead = line;
                break;
            }
            if (content.size() == LINES_MAX) {
                throw new ProblemException(
                        FormatProblem.CONTENT_TOO_LONG, Map.of("line", begun, "element", "-", "max", LINES_MAX));
            }
            if (!line.isBlank()) {
                content.add(line);
            }
        }
        return content;
    }

    private static boolean isEnd(String line) {
        return line.equals("-") || line.startsWith("-}");
    }

    private static @Nullable String afterEnd(String line) {
        return line.length() > 2 ? line.substring(2) : null;
    }

    private @Nullable String take() throws IOException {
        if (ahead != null) {
            String line = ahead;
            ahead = null;
            return line;
        }
        number = lines.number();
        String line = lines.line();
        return line == null ? null : line.stripTrailing();
    }
}
