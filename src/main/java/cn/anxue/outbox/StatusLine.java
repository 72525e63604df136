package cn.anxue.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads of an answer what is of use here, its status, and at most four KB to find it. */
final class StatusLine {
    private static final int BYTES_MAX = 4_096;
    private static final int FINAL_FROM = 200;
    private static final Pattern FORM = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d{2})( [^\\r\\n]*)?");

    private StatusLine() {}

    /** @throws IOException where it is no answer of HTTP */
    static int read(InputStream answer) throws IOException {
        Lines lines = new Lines(answer);
        int status = status(lines.next());
        while (status < FINAL_FROM) {
            skipHead(lines);
            status = status(lines.next());
        }
        return status;
    }

    private static void skipHead(Lines lines) throws IOException {
        while (!lines.next().isEmpty()) {
            // Headers of an interim answer say nothing to us.
        }
    }

    private static int status(String line) throws IOException {
        Matcher found = FORM.matcher(line);
        if (!found.matches()) {
            throw new IOException("no HTTP");
        }
        return Integer.parseInt(found.group(1));
    }

    private static final class Lines {
        private final InputStream answer;
        private int read;

        Lines(InputStream answer) {
            this.answer = answer;
        }

        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = one(); next != '\n'; next = one()) {
                line.append((char) next);
            }
            int length = line.length();
            return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
        }

        private int one() throws IOException {
            int next = answer.read();
            if (next < 0 || ++read > BYTES_MAX) {
                throw new IOException("no end of line");
            }
            return next;
        }
    }
}
