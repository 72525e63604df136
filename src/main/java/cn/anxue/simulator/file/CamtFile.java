package cn.anxue.simulator.file;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.StatementSheet.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** camt.053, in a version that the account's number decides, since banks of one city do not agree on one either. */
final class CamtFile {
    private static final List<Integer> VERSIONS = List.of(2, 6, 8);
    /** From this version on a state is a choice, and a party stands one level deeper. */
    private static final int CHOICES_SINCE = 8;

    private final XMLStreamWriter xml;
    private final int version;

    private CamtFile(XMLStreamWriter xml, int version) {
        this.xml = xml;
        this.version = version;
    }

    static byte[] write(StatementSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int version = VERSIONS.get(Math.floorMod(sheet.account().hashCode(), VERSIONS.size()));
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            new CamtFile(xml, version).document(sheet);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void document(StatementSheet sheet) throws XMLStreamException {
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:camt.053.001.%02d".formatted(version));
        open("BkToCstmrStmt");
        open("GrpHdr");
        text("MsgId", sheet.reference());
        text("CreDtTm", sheet.to() + "T23:30:00+08:00");
        close();
        open("Stmt");
        text("Id", sheet.reference());
        text("ElctrncSeqNb", String.valueOf(sheet.sequence()));
        text("CreDtTm", sheet.to() + "T23:30:00+08:00");
        open("FrToDt");
        text("FrDtTm", sheet.from() + "T00:00:00+08:00");
        text("ToDtTm", sheet.to() + "T23:59:59+08:00");
        close();
        account(sheet);
        balance("OPBD", sheet.opening(), sheet.from());
        balance("CLBD", sheet.closing(), sheet.to());
        for (Row row : sheet.rows()) {
            entry(row);
        }
        close();
        close();
        close();
    }

    private void account(StatementSheet sheet) throws XMLStreamException {
        open("Acct");
        other(sheet.account());
        text("Ccy", sheet.opening().currency());
        text("Nm", sheet.accountName());
        close();
    }

    private void balance(String code, Money amount, LocalDate day) throws XMLStreamException {
        open("Bal");
        open("Tp");
        open("CdOrPrtry");
        text("Cd", code);
        close();
        close();
        amount(amount.isNegative() ? amount.negated() : amount);
        text("CdtDbtInd", amount.isNegative() ? "DBIT" : "CRDT");
        day("Dt", day);
        close();
    }

    private void entry(Row row) throws XMLStreamException {
        open("Ntry");
        amount(row.amount());
        text("CdtDbtInd", row.direction() == Direction.CREDIT ? "CRDT" : "DBIT");
        if (row.reversal()) {
            text("RvslInd", "true");
        }
        if (version >= CHOICES_SINCE) {
            open("Sts");
            text("Cd", "BOOK");
            close();
        } else {
            text("Sts", "BOOK");
        }
        day("BookgDt", row.bookedOn());
        day("ValDt", row.bookedOn());
        text("AcctSvcrRef", row.reference());
        open("BkTxCd");
        open("Prtry");
        text("Cd", "SIM");
        close();
        close();
        open("NtryDtls");
        details(row);
        close();
        close();
    }

    private void details(Row row) throws XMLStreamException {
        open("TxDtls");
        open("Refs");
        text("AcctSvcrRef", row.reference());
        if (row.endToEndId() != null) {
            text("EndToEndId", row.endToEndId());
        }
        close();
        if (version >= CHOICES_SINCE) {
            amount(row.amount());
            text("CdtDbtInd", row.direction() == Direction.CREDIT ? "CRDT" : "DBIT");
        }
        parties(row);
        if (row.words() != null) {
            open("RmtInf");
            text("Ustrd", row.words());
            close();
        }
        close();
    }

    private void parties(Row row) throws XMLStreamException {
        if (row.otherName() == null && row.otherAccount() == null) {
            return;
        }
        String party = row.direction() == Direction.CREDIT ? "Dbtr" : "Cdtr";
        open("RltdPties");
        if (row.otherName() != null) {
            open(party);
            if (version >= CHOICES_SINCE) {
                open("Pty");
            }
            text("Nm", row.otherName());
            if (version >= CHOICES_SINCE) {
                close();
            }
            close();
        }
        if (row.otherAccount() != null) {
            open(party + "Acct");
            other(row.otherAccount());
            close();
        }
        close();
    }

    private void other(String account) throws XMLStreamException {
        open("Id");
        open("Othr");
        text("Id", account);
        close();
        close();
    }

    private void day(String name, LocalDate day) throws XMLStreamException {
        open(name);
        text("Dt", day.toString());
        close();
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", amount.currency());
        xml.writeCharacters(amount.decimal());
        xml.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
