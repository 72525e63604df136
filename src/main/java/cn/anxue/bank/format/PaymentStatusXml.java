package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a bank's word on payment orders: ISO 20022 pain.002 of versions 001.03 to 001.14. */
public final class PaymentStatusXml {
    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:pain\\.002\\.001\\.(0[3-9]|1[0-4])");

    private final XmlScan xml;
    private final PaymentStatusSink sink;
    private @Nullable String messageId;
    private @Nullable String batchId;

    private PaymentStatusXml(XmlScan xml, PaymentStatusSink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    /** @throws ProblemException of a {@link FormatProblem}; what the sink was told before then is void */
    public static void read(InputStream in, PaymentStatusSink sink) throws IOException {
        XmlScan xml = new XmlScan(in);
        if (!xml.find("Document")) {
            throw xml.missing("Document");
        }
        if (!NAMESPACE.matcher(xml.namespace()).matches()) {
            throw xml.refusal(FormatProblem.FORMAT_UNKNOWN, "found", XmlScan.known(xml.namespace()));
        }
        new PaymentStatusXml(xml, sink).read();
        if (xml.find("Document")) {
            throw xml.refusal(FormatProblem.FIELD_MISPLACED);
        }
    }

    private void read() throws IOException {
        boolean spoken = false;
        while (xml.child()) {
            while (xml.child()) {
                switch (xml.name()) {
                    case "OrgnlGrpInfAndSts" -> {
                        readOrder();
                        spoken = true;
                    }
                    case "OrgnlPmtInfAndSts" -> readBatch();
                    default -> xml.skip();
                }
            }
        }
        if (!spoken) {
            throw xml.missing("OrgnlGrpInfAndSts");
        }
    }

    private void readOrder() throws IOException {
        Reading reading = new Reading();
        while (xml.child()) {
            switch (xml.name()) {
                case "OrgnlMsgId" -> messageId = CamtValues.reference(xml);
                case "GrpSts" -> reading.code = xml.text();
                case "StsRsnInf" -> readReason(reading);
                default -> xml.skip();
            }
        }
        emit(reading, null, null);
    }

    private void readBatch() throws IOException {
        Reading reading = new Reading();
        boolean told = false;
        batchId = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "OrgnlPmtInfId" -> batchId = CamtValues.reference(xml);
                case "PmtInfSts" -> reading.code = xml.text();
                case "StsRsnInf" -> readReason(reading);
                case "TxInfAndSts" -> {
                    if (!told) {
                        emit(reading, batchId, null);
                        told = true;
                    }
                    readPayment();
                }
                default -> xml.skip();
            }
        }
        if (!told) {
            emit(reading, batchId, null);
        }
    }

    private void readPayment() throws IOException {
        Reading reading = new Reading();
        String endToEndId = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "OrgnlEndToEndId" -> endToEndId = CamtValues.reference(xml);
                case "TxSts" -> reading.code = xml.text();
                case "StsRsnInf" -> readReason(reading);
                default -> xml.skip();
            }
        }
        if (endToEndId == null) {
            throw xml.missing("OrgnlEndToEndId");
        }
        emit(reading, batchId, endToEndId);
    }

    private void readReason(Reading reading) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "Rsn" -> {
                    String code = xml.textOrFirstChild();
                    reading.reasonCode = reading.reasonCode == null ? Words.reference(code) : reading.reasonCode;
                }
                case "AddtlInf" -> reading.add(xml.text());
                default -> xml.skip();
            }
        }
    }

    private void emit(Reading reading, @Nullable String batch, @Nullable String endToEndId) {
        if (reading.code == null) {
            return;
        }
        if (messageId == null) {
            throw xml.missing("OrgnlMsgId");
        }
        PaymentStatus.Outcome outcome = outcome(reading.code);
        if (outcome == null) {
            throw xml.refusal(FormatProblem.FIELD_INVALID);
        }
        sink.status(new PaymentStatus(
                messageId,
                batch,
                endToEndId,
                outcome,
                reading.code,
                reading.reasonCode,
                Words.remittance(reading.reason)));
    }

    /** External codes of payment status; what is not listed is refused rather than guessed. */
    private static PaymentStatus.@Nullable Outcome outcome(String code) {
        return switch (code) {
            case "ACSC", "ACCC" -> PaymentStatus.Outcome.EXECUTED;
            case "RCVD", "PDNG", "ACTC", "ACCP", "ACFC", "ACSP", "ACWC", "ACWP", "PATC", "PRES" ->
                PaymentStatus.Outcome.ACCEPTED;
            case "RJCT" -> PaymentStatus.Outcome.REFUSED;
            case "CANC" -> PaymentStatus.Outcome.CANCELLED;
            case "PART" -> PaymentStatus.Outcome.PARTLY;
            default -> null;
        };
    }

    /** What is read of one status so far. */
    private static final class Reading {
        private @Nullable String code;
        private @Nullable String reasonCode;
        private @Nullable String reason;

        void add(String text) {
            reason = reason == null ? text : reason.length() > Words.REMITTANCE_MAX ? reason : reason + text;
        }
    }
}
