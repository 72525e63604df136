package cn.anxue.bank.format;

import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes payment orders as ISO 20022 pain.001.001.09. */
public final class PaymentOrderXml {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String CLEARING_SYSTEM = "CNAPS";

    private final XmlText xml;

    private PaymentOrderXml(XmlText xml) {
        this.xml = xml;
    }

    /** @throws ProblemException {@code PAYMENT_UNWRITABLE} where the schema has no room for what is asked; then nothing of use was written */
    public static void write(OutputStream out, PaymentOrder order) throws IOException {
        try (XmlText xml = new XmlText(out)) {
            new PaymentOrderXml(xml).document(order);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void document(PaymentOrder order) {
        if (order.batches().isEmpty()
                || order.batches().stream().anyMatch(batch -> batch.payments().isEmpty())) {
            throw new ProblemException(
                    FormatProblem.PAYMENT_UNWRITABLE, Map.of("element", "CdtTrfTxInf", "reason", "0"));
        }
        xml.open("Document", NAMESPACE);
        xml.open("CstmrCdtTrfInitn");
        xml.open("GrpHdr");
        xml.id("MsgId", order.messageId());
        xml.leaf("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(order.createdAt()));
        sums(order.batches().stream()
                .flatMap(batch -> batch.payments().stream())
                .toList());
        xml.open("InitgPty");
        xml.name("Nm", order.initiator());
        xml.end();
        xml.end();
        order.batches().forEach(this::batch);
        xml.end();
        xml.end();
    }

    private void sums(List<PaymentOrder.Payment> payments) {
        xml.leaf("NbOfTxs", String.valueOf(payments.size()));
        xml.leaf(
                "CtrlSum",
                payments.stream()
                        .map(PaymentOrder.Payment::amount)
                        .reduce(Amounts::sum)
                        .map(Money::decimal)
                        .orElse("0"));
    }

    private void batch(PaymentOrder.Batch batch) {
        xml.open("PmtInf");
        xml.id("PmtInfId", batch.id());
        xml.leaf("PmtMtd", "TRF");
        xml.leaf("BtchBookg", "false");
        sums(batch.payments());
        xml.open("ReqdExctnDt");
        xml.leaf("Dt", batch.payOn().toString());
        xml.end();
        party("Dbtr", batch.debtor());
        account("DbtrAcct", batch.debtor());
        bank("DbtrAgt", batch.debtor());
        batch.payments().forEach(this::payment);
        xml.end();
    }

    private void payment(PaymentOrder.Payment payment) {
        if (!payment.amount().isPositive()) {
            throw new ProblemException(
                    FormatProblem.PAYMENT_UNWRITABLE, Map.of("element", "InstdAmt", "reason", "<= 0"));
        }
        xml.open("CdtTrfTxInf");
        xml.open("PmtId");
        xml.id("EndToEndId", payment.endToEndId());
        xml.end();
        xml.open("Amt");
        xml.amount("InstdAmt", payment.amount());
        xml.end();
        PaymentOrder.Party creditor = payment.creditor();
        if (creditor.bankCode() != null || creditor.bankName() != null) {
            bank("CdtrAgt", creditor);
        }
        party("Cdtr", creditor);
        account("CdtrAcct", creditor);
        remittance(payment.remittance());
        xml.end();
    }

    private void remittance(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        xml.open("RmtInf");
        xml.name("Ustrd", text);
        xml.end();
    }

    private void party(String element, PaymentOrder.Party party) {
        xml.open(element);
        xml.name("Nm", party.name());
        xml.end();
    }

    private void account(String element, PaymentOrder.Party party) {
        xml.open(element);
        xml.open("Id");
        xml.open("Othr");
        xml.accountId("Id", party.account());
        xml.end();
        xml.end();
        xml.end();
    }

    private void bank(String element, PaymentOrder.Party party) {
        xml.open(element);
        xml.open("FinInstnId");
        if (party.bankCode() != null) {
            xml.open("ClrSysMmbId");
            xml.open("ClrSysId");
            xml.leaf("Cd", CLEARING_SYSTEM);
            xml.end();
            xml.id("MmbId", party.bankCode());
            xml.end();
        }
        if (party.bankName() != null) {
            xml.name("Nm", party.bankName());
        }
        xml.end();
        xml.end();
    }
}
