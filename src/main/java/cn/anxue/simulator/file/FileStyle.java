package cn.anxue.simulator.file;

/** How a simulated bank delivers the statements of an account. */
public enum FileStyle {
    /** ISO 20022, by version. */
    CAMT_053("application/xml", "xml"),
    /** SWIFT's line format. */
    MT940("text/plain", "sta"),
    /** A table as counters export it, with red lines for reversals. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    FileStyle(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** The file as bytes. */
    public byte[] write(StatementSheet sheet) {
        return switch (this) {
            case CAMT_053 -> CamtFile.write(sheet);
            case MT940 -> Mt940File.write(sheet);
            case XLSX -> XlsxFile.write(sheet);
        };
    }
}
