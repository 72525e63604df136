package cn.anxue.bank.format;

/** The reader for each form of file. */
public final class StatementReaders {
    private StatementReaders() {}

    /** @param mapping how the bank names the columns of its spreadsheets; of no matter to the other forms */
    public static StatementReader of(FileFormat format, ColumnMapping mapping) {
        return switch (format) {
            case CAMT_053 -> new CamtReader(StatementHead.Kind.STATEMENT);
            case CAMT_052 -> new CamtReader(StatementHead.Kind.REPORT);
            case CAMT_054 -> new CamtReader(StatementHead.Kind.NOTICE);
            case MT940 -> new Mt940Reader();
            case CSV -> new CsvReader(mapping);
            case XLSX -> new XlsxReader(mapping);
        };
    }
}
