package cn.anxue.bank.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** One good file of each form, with many of its features. */
final class FormatSamples {
    static final String MT940 = """
            {1:F01BKCHCNBJAXXX0000000000}{2:O9402300261121BKCHCNBJAXXX00000000002611212300N}{4:
            :20:S1
            :25:BKCHCNBJ/6222021234567890123
            :28C:00325/001
            :60F:C261121CNY1000,00
            :61:2611211121CY100,50NTRFORD1//BR1
            补充说明
            :86:166?00网银转账?20EREF+0190a1b2c3d4?21SVWZ+学费 ORD20261121?22A001
            ?30BKCHCNBJ?316222020000000000001?32王?33某某
            :61:261121RD0,50NMSCNONREF
            :86:/EREF/E-1//CNTP/62220001/BKCHCNBJ/王某某/北京//REMI/USTD//学费
            :61:2611211122D1,NTRFA//B
            :86:自由文本
            :62F:C261121CNY1100,00
            :64:C261121CNY1,
            -}{5:{CHK:ABC}}
            :20:S2
            :25:62220002
            :28C:1
            :60M:D261121CNY5,
            :62M:D261121CNY5,
            -
            """;

    static final String CSV = """
            某某银行明细,,,,,,,,
            账号：6222021234567890123 币种：人民币,,,,,,,,
            查询日期：2026-11-01 至 2026-11-30,,,,,,,,
            交易日期,借方发生额,贷方发生额,余额,对方户名,对方账号,摘要,交易流水号,起息日
            20261102,,"1,000.00","11,000.00",王某某,\t6222020000000000001\t,"学费 ""秋季"" ",F001,2026-11-02
            2026-11-03,200.50,,"10,799.50",某某银行,,手续费,F002,
            2026/11/04,,-1000.00,"9,799.50",王某某,'6222020000000000001,冲正,F003,
            2026年11月5日,１００,,"9,699.50",王某某,,退费,F004,
            合计,300.50,0.00,,,,,,
            本明细仅供参考,,,,,,,,
            """;

    static final String PAYMENT_STATUS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>
            <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn>
            <AddtlInf>账户已销户</AddtlInf></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
            """;

    private FormatSamples() {}

    static byte[] workbook() throws IOException {
        String rows = """
                <row r="1"><c r="A1" t="inlineStr"><is><t>账号</t></is></c><c r="B1" t="s"><v>0</v></c></row>
                <row r="3"><c r="A3" t="str"><v>记账日期</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c t="s"><v>3</v></c></row>
                <row r="4"><c r="A4" s="1"><v>46347</v></c><c r="C4"><v>0.30000000000000004</v></c><c r="D4"><v>1000.3</v></c></row>
                <row r="5"><c r="A5"><v>20261122</v></c><c r="B5" t="str"><v>1,000.30</v></c><c r="D5"><v>0</v></c></row>
                <row r="6"><c r="A6" t="str"><v>合计</v></c><c r="B6"><v>1000.3</v></c></row>
                """;
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<workbookPr date1904=\"0\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"b\" state=\"hidden\" r:id=\"rId9\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(
                parts,
                "xl/sharedStrings.xml",
                "<sst><si><t>62220001</t></si><si><r><t>借方</t></r><r><t>金额</t></r></si><si><t>贷方金额</t></si><si><t>余额</t></si></sst>");
        put(parts, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return zipped(parts);
    }

    /** The workbook with one of its parts damaged, and soundly packed again. */
    static byte[] withPart(byte[] workbook, Mutations mutations) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> names = List.copyOf(parts.keySet());
        parts.computeIfPresent(names.get(mutations.nextInt(names.size())), (name, bytes) -> mutations.of(bytes));
        return zipped(parts);
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
