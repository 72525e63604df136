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
    // What banks write above the first field: an address, the kind of message.
    private static final Pattern HEADER = Pattern.compile("[A-Z0-9]{3,12}|:940:.*");
    private static final String TEXT_BLOCK = "{4:";
    private static final int LINES_MAX = 200;

    private final TextLines lines;
    private int number;
    private @Nullable String ahead;

    Mt940Fields(TextLines lines) {
        this.lines = lines;
    }

    private boolean within;

    /** The line read last. */
    int line() {
        return Math.max(number, 1);
    }

    /** The next field, or the end of a message; nothing at the end of the file. */
    @Nullable
    Mt940Field next() throws IOException {
        String line;
        while ((line = take()) != null) {
            if (line.startsWith("{")) {
                int text = line.indexOf(TEXT_BLOCK);
                ahead = text < 0 ? null : line.substring(text + TEXT_BLOCK.length());
            } else if (isEnd(line)) {
                ahead = afterEnd(line);
                within = false;
                return new Mt940Field(number, Mt940Field.END, List.of(line));
            } else if (!line.isBlank() && (within || !HEADER.matcher(line).matches())) {
                return field(line);
            }
        }
        return null;
    }

    private Mt940Field field(String line) throws IOException {
        Matcher tag = TAG.matcher(line);
        if (!tag.matches()) {
            throw new ProblemException(FormatProblem.FIELD_MISPLACED, Map.of("line", number, "element", "-"));
        }
        within = true;
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
