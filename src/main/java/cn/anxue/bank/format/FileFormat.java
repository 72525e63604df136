package cn.anxue.bank.format;

/** The forms in which a bank's lines arrive. */
public enum FileFormat {
    /** ISO 20022 statement of a closed day. */
    CAMT_053,
    /** SWIFT statement. */
    MT940,
    /** Delimited text, as exported by a bank's counter or its pages. */
    CSV,
    /** A workbook, likewise. */
    XLSX,
    /** ISO 20022 report within the day. */
    CAMT_052,
    /** ISO 20022 notice of single movements. */
    CAMT_054
}
