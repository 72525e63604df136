package cn.anxue.sheet;

import cn.anxue.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of delimited text (RFC 4180) in UTF-8, or in GB18030, which is what Excel saves in China unless told otherwise. */
final class DelimitedText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int END = -1;
    private static final int LOOK = 8_192;
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};

    private final PushbackReader in;
    private final char delimiter;
    private int line = 1;

    private DelimitedText(PushbackReader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    static void read(Path file, SheetSink sink) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : GB18030;
        try (BufferedReader buffered = open(file, charset)) {
            buffered.mark(LOOK);
            if (buffered.read() != '\uFEFF') {
                buffered.reset();
            }
            buffered.mark(LOOK + 1);
            char[] look = new char[LOOK];
            int length = Math.max(buffered.read(look, 0, LOOK), 0);
            buffered.reset();
            char delimiter = delimiter(new String(look, 0, length));
            DelimitedText text = new DelimitedText(new PushbackReader(buffered), delimiter);
            text.readAll(sink);
        } catch (CharacterCodingException e) {
            throw new ProblemException(SheetProblem.SHEET_TEXT_UNREADABLE, Map.of("row", 1));
        }
    }

    private static BufferedReader open(Path file, Charset charset) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[1 << 16];
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The one that parts the beginning most often. */
    private static char delimiter(String beginning) {
        char best = DELIMITERS[0];
        long most = 0;
        for (char one : DELIMITERS) {
            long count = beginning.chars().filter(c -> c == one).count();
            if (count > most) {
                most = count;
                best = one;
            }
        }
        return best;
    }

    private void readAll(SheetSink sink) throws IOException {
        try {
            int c;
            do {
                int number = line;
                List<SheetCell> cells = new ArrayList<>();
                StringBuilder text = new StringBuilder();
                do {
                    text.setLength(0);
                    c = cell(text, number);
                    if (cells.size() <= Sheets.COLUMNS_MAX) {
                        cells.add(SheetCell.text(text.toString()));
                    }
                } while (c == delimiter);
                sink.take(new SheetRow(number, cells));
            } while (c != END);
        } catch (CharacterCodingException e) {
            throw new ProblemException(SheetProblem.SHEET_TEXT_UNREADABLE, Map.of("row", line));
        }
    }

    /** Reads to the delimiter, end of line or end of file that ends the cell, and returns it. */
    private int cell(StringBuilder text, int number) throws IOException {
        int c = next();
        if (c != '"') {
            return plain(text, c, number);
        }
        while (true) {
            c = next();
            if (c == END) {
                throw new ProblemException(SheetProblem.SHEET_QUOTE_OPEN, Map.of("row", number));
            }
            if (c == '"') {
                c = next();
                if (c != '"') {
                    return plain(text, c, number);
                }
            }
            append(text, c, number);
        }
    }

    private int plain(StringBuilder text, int first, int number) throws IOException {
        int c = first;
        while (c != delimiter && c != '\n' && c != END) {
            append(text, c, number);
            c = next();
        }
        return c;
    }

    /** Every end of line as {@code '\n'}. */
    private int next() throws IOException {
        int c = in.read();
        if (c == '\r') {
            int after = in.read();
            if (after != '\n' && after != END) {
                in.unread(after);
            }
            c = '\n';
        }
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private static void append(StringBuilder text, int c, int number) {
        if (text.length() > Sheets.CELL_MAX) {
            throw new ProblemException(
                    SheetProblem.SHEET_CELL_TOO_LONG, Map.of("row", number, "most", Sheets.CELL_MAX));
        }
        text.append((char) c);
    }
}
