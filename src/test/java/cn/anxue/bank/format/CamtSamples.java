package cn.anxue.bank.format;

import java.util.Random;

/** Camt files of every version, made by chance from a seed, in the shapes banks give them. */
final class CamtSamples {
    private final Random random;
    private final int version;
    private final char digit;
    private final StringBuilder xml = new StringBuilder();

    private CamtSamples(long seed, int version, char digit) {
        this.random = new Random(seed);
        this.version = version;
        this.digit = digit;
    }

    /** @param digit {@code '2'}, {@code '3'} or {@code '4'} */
    static String file(long seed, int version, char digit, int entries) {
        return new CamtSamples(seed, version, digit).document(entries);
    }

    static FileFormat format(char digit) {
        return switch (digit) {
            case '2' -> FileFormat.CAMT_052;
            case '3' -> FileFormat.CAMT_053;
            default -> FileFormat.CAMT_054;
        };
    }

    static String message(char digit) {
        return digit == '2' ? "BkToCstmrAcctRpt" : digit == '3' ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
    }

    static String statement(char digit) {
        return digit == '2' ? "Rpt" : digit == '3' ? "Stmt" : "Ntfctn";
    }

    private String document(int entries) {
        xml.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.05")
                .append(digit)
                .append(".001.%02d\">".formatted(version))
                .append("<" + message(digit)
                        + "><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-21T23:00:00</CreDtTm></GrpHdr>\n<")
                .append(statement(digit))
                .append("><Id>S-20261121</Id><ElctrncSeqNb>325</ElctrncSeqNb><CreDtTm>2026-11-21T23:00:00</CreDtTm>")
                .append("<FrToDt><FrDtTm>2026-11-21T00:00:00</FrDtTm><ToDtTm>2026-11-21T23:59:59</ToDtTm></FrToDt>")
                .append("<Acct><Id><Othr><Id>6222021234567890123</Id></Othr></Id><Ccy>CNY</Ccy></Acct>\n");
        if (digit != '4') {
            balance("OPBD", "1000000.00", "2026-11-21");
            balance(digit == '2' ? "ITBD" : "CLBD", "1000500.5", "2026-11-21");
        }
        for (int i = 1; i <= entries; i++) {
            entry(i);
        }
        return xml.append("</" + statement(digit) + "></" + message(digit) + "></Document>\n")
                .toString();
    }

    private void balance(String code, String amount, String day) {
        xml.append("<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>\n");
    }

    private void entry(int number) {
        long fen = 1 + random.nextInt(10_000_000);
        int parts = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
        fen = Math.max(fen, parts);
        boolean credit = random.nextBoolean();
        xml.append("<Ntry><NtryRef>" + number + "</NtryRef>" + amount(fen) + "<CdtDbtInd>" + sign(credit)
                + "</CdtDbtInd>");
        if (random.nextInt(9) == 0) {
            xml.append("<RvslInd>true</RvslInd>");
        }
        String status = random.nextInt(10) == 0 ? "PDNG" : "BOOK";
        xml.append(version >= 7 ? "<Sts><Cd>" + status + "</Cd></Sts>" : "<Sts>" + status + "</Sts>")
                .append(
                        random.nextBoolean()
                                ? "<BookgDt><Dt>2026-11-21</Dt></BookgDt>"
                                : "<BookgDt><DtTm>2026-11-21T10:11:12</DtTm></BookgDt>")
                .append("<ValDt><Dt>2026-11-2" + random.nextInt(10) + "</Dt></ValDt>")
                .append(random.nextInt(5) > 0 ? "<AcctSvcrRef>BR" + number + "</AcctSvcrRef>" : "")
                .append("<BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd>");
        if (random.nextInt(8) > 0) {
            details(number, fen, parts, credit);
        }
        xml.append("<AddtlNtryInf>入账 " + number + "</AddtlNtryInf></Ntry>\n");
    }

    private void details(int number, long fen, int parts, boolean credit) {
        xml.append("<NtryDtls>");
        if (parts > 1) {
            xml.append("<Btch><NbOfTxs>" + parts + "</NbOfTxs></Btch>");
        }
        long rest = fen;
        for (int part = 1; part <= parts; part++) {
            long share = part == parts ? rest : Math.max(1, rest / 2 - parts);
            share = Math.min(share, rest - (parts - part));
            rest -= share;
            xml.append("<TxDtls><Refs><EndToEndId>"
                    + (random.nextInt(4) == 0 ? "NOTPROVIDED" : "E" + number + "-" + part) + "</EndToEndId></Refs>");
            xml.append(
                    version >= 4
                            ? amount(share) + "<CdtDbtInd>" + sign(credit) + "</CdtDbtInd>"
                            : "<AmtDtls><TxAmt>" + amount(share) + "</TxAmt></AmtDtls>");
            xml.append("<RltdPties>" + party("Dbtr", "家长" + number) + party("Cdtr", "机构&amp;" + part) + "</RltdPties>");
            xml.append("<RmtInf><Ustrd>学费 ORD" + number + "</Ustrd><Ustrd>第" + part + "笔</Ustrd></RmtInf></TxDtls>");
        }
        xml.append("</NtryDtls>");
    }

    private String party(String role, String name) {
        String named = "<Nm>" + name + "</Nm>";
        return "<" + role + ">" + (version >= 7 ? "<Pty>" + named + "</Pty>" : named) + "</" + role + "><" + role
                + "Acct><Id><Othr><Id>62" + random.nextInt(1000) + "</Id></Othr></Id></" + role + "Acct>";
    }

    private static String sign(boolean credit) {
        return credit ? "CRDT" : "DBIT";
    }

    private static String amount(long fen) {
        return "<Amt Ccy=\"CNY\">%d.%02d</Amt>".formatted(fen / 100, fen % 100);
    }
}
