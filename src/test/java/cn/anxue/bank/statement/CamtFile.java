package cn.anxue.bank.statement;

import cn.anxue.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A camt.053 as a bank would send it, to be spoiled at will. */
public final class CamtFile {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-03-02T18:00:00</CreDtTm></GrpHdr>
            """;
    private static final String STATEMENT = """
            <Stmt><Id>%s</Id><CreDtTm>2026-03-02T18:00:00</CreDtTm><FrToDt><FrDtTm>%sT00:00:00</FrDtTm>
            <ToDtTm>%sT23:59:59</ToDtTm></FrToDt><Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>%s</Ccy></Acct>
            """;
    private static final String BALANCE = """
            <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd>
            <Dt><Dt>%s</Dt></Dt></Bal>
            """;
    private static final String ENTRY = """
            <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
            <ValDt><Dt>%s</Dt></ValDt>%s<BkTxCd/><NtryDtls><TxDtls>%s<RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr>
            <DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>
            </NtryDtls></Ntry>
            """;

    private final String account;
    private final LocalDate from;
    private final LocalDate to;
    private final List<String> entries = new ArrayList<>();
    private final long opening;
    private String currency = Money.CNY;
    private String reference = "S" + System.nanoTime();
    private long sum;
    private @Nullable Long closing;

    /** A line with its particulars. */
    public record Entry(
            @Nullable String reference,
            long fen,
            LocalDate on,
            String name,
            String account,
            String remittance,
            @Nullable String endToEndId) {
        /** What the institution itself paid in. */
        public static Entry paidIn(String reference, long fen, LocalDate on) {
            return new Entry(reference, fen, on, "测试培训中心", "622299999999", "风险保证金", null);
        }
    }

    public CamtFile(String account, LocalDate from, LocalDate to, long openingFen) {
        this.account = account;
        this.from = from;
        this.to = to;
        this.opening = openingFen;
    }

    /** A credit, or with a negative amount a debit. */
    public CamtFile add(Entry entry) {
        return add(entry, Money.CNY);
    }

    public CamtFile add(Entry entry, String entryCurrency) {
        sum += entry.fen();
        entries.add(ENTRY.formatted(
                entryCurrency,
                decimal(Math.abs(entry.fen())),
                entry.fen() < 0 ? "DBIT" : "CRDT",
                entry.on(),
                entry.on(),
                entry.reference() == null ? "" : "<AcctSvcrRef>" + entry.reference() + "</AcctSvcrRef>",
                entry.endToEndId() == null ? "" : "<Refs><EndToEndId>" + entry.endToEndId() + "</EndToEndId></Refs>",
                entry.name(),
                entry.account(),
                entry.remittance()));
        return this;
    }

    public CamtFile closing(long fen) {
        closing = fen;
        return this;
    }

    public CamtFile currency(String code) {
        currency = code;
        return this;
    }

    public CamtFile named(String name) {
        reference = name;
        return this;
    }

    public long closing() {
        return closing == null ? opening + sum : closing;
    }

    public byte[] bytes() {
        return bytes(List.of(this));
    }

    /** Several statements in one file. */
    public static byte[] bytes(List<CamtFile> statements) {
        StringBuilder text = new StringBuilder(HEAD.formatted(statements.get(0).reference));
        statements.forEach(one -> one.write(text));
        return text.append("</BkToCstmrStmt></Document>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(StringBuilder text) {
        text.append(STATEMENT.formatted(reference, from, to, account, currency));
        text.append(balance("OPBD", opening, from)).append(balance("CLBD", closing(), to));
        entries.forEach(text::append);
        text.append("</Stmt>\n");
    }

    private String balance(String code, long fen, LocalDate on) {
        return BALANCE.formatted(code, currency, decimal(Math.abs(fen)), fen < 0 ? "DBIT" : "CRDT", on);
    }

    private static String decimal(long fen) {
        return Money.ofFen(fen).decimal();
    }
}
