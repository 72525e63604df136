package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads SWIFT MT940: any number of statements, with or without their envelopes. */
final class Mt940Reader implements StatementReader {

    @Override
    public void read(InputStream in, StatementSink sink) throws IOException {
        Mt940Fields fields = new Mt940Fields(new TextLines(in, null));
        Mt940Statement statement = new Mt940Statement(sink);
        Mt940Field field;
        while ((field = fields.next()) != null) {
            statement.read(field);
        }
        statement.finish(fields.line());
        if (statement.count() == 0) {
            throw new ProblemException(FormatProblem.FIELD_MISSING, Map.of("line", fields.line(), "element", ":60F:"));
        }
    }
}
