package cn.anxue.bank.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A stream whose first bytes were looked at, from its start again. */
final class Spliced {
    private Spliced() {}

    static InputStream of(byte[] start, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(start), rest);
    }
}
