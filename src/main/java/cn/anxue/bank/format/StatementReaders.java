package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.util.Map;

/** The reader for each form of file. */
public final class StatementReaders {
    private StatementReaders() {}

    /** @param mapping how the bank names the columns of its spreadsheets; of no matter to the other forms */
    public static StatementReader of(FileFormat format, ColumnMapping mapping) {
        return (in, sink) -> {
            throw new ProblemException(FormatProblem.FORMAT_UNKNOWN, Map.of("found", format.name()));
        };
    }
}
