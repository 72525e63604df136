package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One statement, report or notice of a camt file. */
final class CamtStatement {
    private final XmlScan xml;
    private final StatementHead.Kind kind;
    private final StatementSink sink;
    private final StatementTotals totals = new StatementTotals();

    private @Nullable String reference;
    private @Nullable Integer sequence;
    private @Nullable Integer page;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String account;
    private @Nullable String currency;
    private CamtBalance.Pair balances = new CamtBalance.Pair(null, null);
    private @Nullable Integer declaredLines;
    private @Nullable CamtEntry entries;

    CamtStatement(XmlScan xml, StatementHead.Kind kind, StatementSink sink) {
        this.xml = xml;
        this.kind = kind;
        this.sink = sink;
    }

    void read() throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "Ntry" -> entries().read();
                case "Bal", "Acct", "TxsSummry", "FrToDt" -> {
                    if (entries != null) {
                        throw xml.refusal(FormatProblem.FIELD_MISPLACED);
                    }
                    readBeforeEntries();
                }
                case "Id" -> reference = Words.reference(xml.text());
                case "ElctrncSeqNb" -> sequence = number();
                case "LglSeqNb" -> {
                    Integer legal = number();
                    sequence = sequence == null ? legal : sequence;
                }
                case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> page = Numbers.whole(xml.textAt("PgNb"));
                default -> xml.skip();
            }
        }
        CamtEntry read = entries();
        totals.check(xml, read.currency());
        LocalDate closingOn = balances.closingOn();
        sink.end(new StatementFoot(
                from == null ? read.days().from(balances.openingOn(), closingOn) : from,
                to != null ? to : closingOn == null ? read.days().latest() : closingOn,
                balances.openingAmount(),
                balances.closingAmount(),
                closingOn,
                declaredLines,
                false));
    }

    private void readBeforeEntries() throws IOException {
        switch (xml.name()) {
            case "Acct" -> readAccount();
            case "Bal" -> {
                CamtBalance balance = CamtBalance.read(xml, currency);
                if (balance != null) {
                    currency = balance.amount().currency();
                    balances = balances.with(balance);
                }
            }
            case "TxsSummry" -> readSummary();
            default -> readSpan();
        }
    }

    private void readAccount() throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "Id" -> account = CamtValues.accountId(xml);
                case "Ccy" -> {
                    String code = Amounts.currency(xml.text());
                    if (code == null) {
                        throw xml.refusal(FormatProblem.FIELD_INVALID);
                    }
                    currency = code;
                }
                default -> xml.skip();
            }
        }
    }

    private void readSpan() throws IOException {
        while (xml.child()) {
            boolean first = xml.name().startsWith("Fr");
            LocalDate day = Dates.iso(xml.text());
            if (day == null) {
                throw xml.refusal(FormatProblem.DATE_UNREADABLE);
            }
            from = first ? day : from;
            to = first ? to : day;
        }
    }

    private void readSummary() throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "TtlNtries" -> declaredLines = Numbers.whole(xml.textAt("NbOfNtries"));
                case "TtlCdtNtries" -> totals.declare(Direction.CREDIT, xml.textAt("Sum"));
                case "TtlDbtNtries" -> totals.declare(Direction.DEBIT, xml.textAt("Sum"));
                default -> xml.skip();
            }
        }
    }

    private @Nullable Integer number() throws IOException {
        return Numbers.whole(xml.textOrNull());
    }

    /** Begins the statement, once all that stands before its entries is read. */
    private CamtEntry entries() {
        if (entries != null) {
            return entries;
        }
        if (account == null) {
            throw xml.refusal(FormatProblem.FIELD_MISSING, "element", "Acct/Id");
        }
        sink.begin(new StatementHead(
                account, currency, reference, sequence, page, from, to, balances.openingAmount(), kind));
        entries = new CamtEntry(xml, account, currency, totals, sink);
        return entries;
    }
}
