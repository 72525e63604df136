package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body read while it comes in, given up where its bytes come too slowly. Only the time spent waiting for bytes counts, so
 * nobody is blamed for what we do between them.
 */
final class SteadyStream extends FilterInputStream {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final long bytesPerSecond;
    private final long patienceNanos;
    private final Runnable over;
    private final LongSupplier clock;
    private long bytes;
    private long waitedNanos;
    private boolean closed;

    SteadyStream(InputStream body, long bytesPerSecond, Duration patience, Runnable over) {
        this(body, bytesPerSecond, patience, over, System::nanoTime);
    }

    SteadyStream(InputStream body, long bytesPerSecond, Duration patience, Runnable over, LongSupplier clock) {
        super(body);
        this.bytesPerSecond = bytesPerSecond;
        this.patienceNanos = patience.toNanos();
        this.over = over;
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long before = clock.getAsLong();
        int some = next(target, offset, length);
        waitedNanos += clock.getAsLong() - before;
        if (some < 0) {
            over.run();
            return some;
        }
        bytes += some;
        if (waitedNanos > patienceNanos && bytes < bytesPerSecond * (waitedNanos / SECOND_NANOS)) {
            closed = true;
            throw new ProblemException(WebProblem.BODY_TOO_SLOW);
        }
        return some;
    }

    private int next(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException brokenOff) {
            over.run();
            throw brokenOff;
        }
    }

    /** What is left is read, for the answer to reach a client that still sends; not of one that was given up. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        transferTo(OutputStream.nullOutputStream());
        super.close();
    }
}
