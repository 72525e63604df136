package cn.anxue.bank.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ISO 20022 camt.052, camt.053 and camt.054 of versions 001.02 to 001.13, also inside an envelope. */
final class CamtReader implements StatementReader {
    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.05([234])\\.001\\.(0[2-9]|1[0-3])");

    private final StatementHead.Kind wanted;

    CamtReader(StatementHead.Kind wanted) {
        this.wanted = wanted;
    }

    @Override
    public void read(InputStream in, StatementSink sink) throws IOException {
        XmlScan xml = new XmlScan(in);
        if (!xml.find("Document")) {
            throw xml.missing("Document");
        }
        Matcher namespace = NAMESPACE.matcher(xml.namespace());
        if (!namespace.matches() || kind(namespace.group(1)) != wanted) {
            throw xml.refusal(FormatProblem.FORMAT_UNKNOWN, "found", XmlScan.known(xml.namespace()));
        }
        if (readMessage(xml, sink) == 0) {
            throw xml.missing(element());
        }
        if (xml.find("Document")) {
            throw xml.refusal(FormatProblem.FIELD_MISPLACED);
        }
    }

    /** Returns how many statements there were. */
    private int readMessage(XmlScan xml, StatementSink sink) throws IOException {
        int statements = 0;
        while (xml.child()) {
            while (xml.child()) {
                if (xml.name().equals(element())) {
                    new CamtStatement(xml, wanted, sink).read();
                    statements++;
                } else {
                    xml.skip();
                }
            }
        }
        return statements;
    }

    private String element() {
        return switch (wanted) {
            case STATEMENT -> "Stmt";
            case REPORT -> "Rpt";
            case NOTICE -> "Ntfctn";
        };
    }

    private static StatementHead.Kind kind(String digit) {
        return switch (digit) {
            case "2" -> StatementHead.Kind.REPORT;
            case "3" -> StatementHead.Kind.STATEMENT;
            default -> StatementHead.Kind.NOTICE;
        };
    }
}
