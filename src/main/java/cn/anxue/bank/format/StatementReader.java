package cn.anxue.bank.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads one file in one pass and constant memory. */
public interface StatementReader {
    /**
     * Tells the sink what the file says, in its order. The stream is left open.
     *
     * @throws cn.anxue.problem.ProblemException of a {@link FormatProblem}; what the sink was told before then is void
     * @throws IOException when the stream itself fails
     */
    void read(InputStream in, StatementSink sink) throws IOException;
}
