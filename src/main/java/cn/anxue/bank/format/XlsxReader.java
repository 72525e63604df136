package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the visible sheets of a workbook, each that has headings as a table of its own. */
final class XlsxReader implements StatementReader {
    private final ColumnMapping mapping;

    XlsxReader(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void read(InputStream in, StatementSink sink) throws IOException {
        XlsxArchive archive = XlsxArchive.of(in);
        XlsxWorkbook workbook = XlsxWorkbook.of(archive);
        boolean found = false;
        for (String sheet : workbook.visibleSheets()) {
            TableReader table = new TableReader(mapping, workbook.since1904());
            try (InputStream part = archive.open(sheet)) {
                found |= table.read(new XlsxRows(part, workbook.texts()), sink);
            }
        }
        if (!found) {
            throw new ProblemException(FormatProblem.HEADINGS_UNKNOWN);
        }
    }
}
