package cn.anxue.bank.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in the encoding it turns out to be in: by its mark, else UTF-8 if that is what the first stretch that
 * is not plain ASCII looks like, else GB18030. A byte that does not fit later on is an error, never a question mark.
 */
final class TextSource {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SIZE = 1 << 14;
    private static final int LOOK_BACK_MAX = 4;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private @Nullable CharsetDecoder decoder;
    private boolean begun;
    private boolean ended;
    private boolean flushed;

    /** @param charset what the bank says it is, if it says so */
    TextSource(InputStream in, @Nullable String charset) {
        this.in = in;
        this.decoder = charset == null ? null : Charset.forName(charset).newDecoder();
    }

    /** The encoding found so far. */
    String charset() {
        return decoder == null ? "ASCII" : decoder.charset().name();
    }

    /** Fills what it can of a buffer that is not tiny; -1 when there is nothing more. */
    int read(char[] chars) throws IOException {
        if (!begun) {
            begun = true;
            fill();
            readMark();
        }
        if (flushed) {
            return -1;
        }
        CharBuffer out = CharBuffer.wrap(chars);
        while (!decode(out)) {
            continue;
        }
        return out.position() == 0 ? -1 : out.position();
    }

    /** Moves what it can; true when the buffer is full or there is nothing more to come. */
    private boolean decode(CharBuffer out) throws IOException {
        if (decoder == null) {
            decodePlain(out);
        }
        if (decoder == null) {
            if (!bytes.hasRemaining() && !ended) {
                fill();
            }
            return !out.hasRemaining() || ended && !bytes.hasRemaining();
        }
        CoderResult result = decoder.decode(bytes, out, ended);
        if (result.isError()) {
            throw new CharacterCodingException();
        }
        if (result.isOverflow()) {
            return true;
        }
        if (!ended) {
            fill();
            return false;
        }
        flushed = true;
        decoder.flush(out);
        return true;
    }

    /** ASCII reads the same in all of them; at the first other byte the encoding is settled. */
    private void decodePlain(CharBuffer out) throws IOException {
        while (bytes.hasRemaining() && out.hasRemaining()) {
            byte next = bytes.get(bytes.position());
            if (next < 0) {
                fill();
                decoder = (looksLikeUtf8() ? StandardCharsets.UTF_8 : GB18030).newDecoder();
                return;
            }
            out.put((char) next);
            bytes.get();
        }
    }

    private boolean looksLikeUtf8() {
        ByteBuffer look = bytes.duplicate();
        CharBuffer sink = CharBuffer.allocate(SIZE);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(look, sink, ended);
        return !result.isError() && (ended || look.remaining() < LOOK_BACK_MAX);
    }

    private void readMark() {
        if (startsWith(0xef, 0xbb, 0xbf)) {
            bytes.position(3);
            decoder = StandardCharsets.UTF_8.newDecoder();
        } else if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
            decoder = StandardCharsets.UTF_16.newDecoder();
        }
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.remaining() || (bytes.get(bytes.position() + i) & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0));
        }
        bytes.flip();
    }
}
