package cn.anxue.bench;

import cn.anxue.money.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** camt.053 as banks write it: one statement to an account, or the same lines in many small files. */
final class GeneratedStatements {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>%s</MsgId><CreDtTm>%sT20:00:00</CreDtTm></GrpHdr>
            """;
    private static final String STATEMENT = """
            <Stmt><Id>%1$s</Id><CreDtTm>%2$sT20:00:00</CreDtTm>
            <FrToDt><FrDtTm>%2$sT00:00:00</FrDtTm><ToDtTm>%2$sT23:59:59</ToDtTm></FrToDt>
            <Acct><Id><Othr><Id>%3$s</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">%4$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%2$s</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">%5$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%2$s</Dt></Dt></Bal>
            """;
    private static final String ENTRY = """
            <Ntry><NtryRef>%1$s</NtryRef><Amt Ccy="CNY">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>%3$s</Dt></BookgDt><ValDt><Dt>%3$s</Dt></ValDt><AcctSvcrRef>%1$s</AcctSvcrRef>
            <BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>
            <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>%4$s</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>6222%5$012d</Id></Othr></Id></DbtrAcct></RltdPties>
            <RmtInf><Ustrd>%6$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """;

    private final LocalDate day;
    private final int earlier;
    private final Money amount;
    private final IntFunction<String> remittance;
    private final String run = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    /**
     * @param earlier how many such lines each account has had before
     * @param remittance what the n-th line says, from 0
     */
    GeneratedStatements(LocalDate day, int earlier, Money amount, IntFunction<String> remittance) {
        this.day = day;
        this.earlier = earlier;
        this.amount = amount;
        this.remittance = remittance;
    }

    /** One file with a statement for each account; the n-th line is on account n modulo their number. */
    Path whole(Path file, List<String> accounts, int lines) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEAD.formatted(run, day));
            for (int a = 0; a < accounts.size(); a++) {
                statement(out, accounts.get(a), a, accounts.size(), lines);
            }
            out.write("</BkToCstmrStmt></Document>");
        }
        return file;
    }

    /** The same lines in texts of so many, each a file of its own. */
    String part(String account, int from, int lines) throws IOException {
        StringBuilder text = new StringBuilder(HEAD.formatted(run, day));
        text.append(STATEMENT.formatted(run, day, account, sum(earlier), sum(earlier + lines)));
        for (int n = from; n < from + lines; n++) {
            text.append(entry(n));
        }
        return text.append("</Stmt></BkToCstmrStmt></Document>").toString();
    }

    static List<String> numbered(int count, IntFunction<String> number) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(number.apply(i));
        }
        return numbers;
    }

    private void statement(BufferedWriter out, String account, int first, int step, int lines) throws IOException {
        int count = (lines - first + step - 1) / step;
        out.write(STATEMENT.formatted(run + "-" + first, day, account, sum(earlier), sum(earlier + count)));
        for (int n = first; n < lines; n += step) {
            out.write(entry(n));
        }
        out.write("</Stmt>\n");
    }

    private String sum(int lines) {
        return new Money(amount.minor() * lines, amount.currency()).decimal();
    }

    private String entry(int n) {
        String name = "家长" + (char) ('一' + n % 2_000) + (char) ('丁' + n / 2_000 % 2_000);
        return ENTRY.formatted(run + "-" + n, amount.decimal(), day, name, n, remittance.apply(n));
    }
}
