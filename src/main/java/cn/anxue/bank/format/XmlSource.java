package cn.anxue.bank.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of an XML file on their way to the parser, which would gather without end what stands between two tags. */
final class XmlSource extends InputStream {
    private static final int BETWEEN_TAGS_MAX = 1 << 16;

    private final InputStream in;
    private int sinceTag;
    private boolean ended;
    private boolean overlong;
    private @Nullable IOException failure;

    XmlSource(InputStream in) {
        this.in = in;
    }

    /** Whether the parser has asked for more than there is. */
    boolean ended() {
        return ended;
    }

    /** Whether there was more between two tags than is accepted. */
    boolean overlong() {
        return overlong;
    }

    /** How the stream itself failed, if it did. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = readOrNote(bytes, from, length);
        if (count < 0) {
            ended = true;
            return count;
        }
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == '<') {
                sinceTag = 0;
            } else if (++sinceTag > BETWEEN_TAGS_MAX) {
                overlong = true;
                throw new IOException("too much between two tags");
            }
        }
        return count;
    }

    private int readOrNote(byte[] bytes, int from, int length) throws IOException {
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
