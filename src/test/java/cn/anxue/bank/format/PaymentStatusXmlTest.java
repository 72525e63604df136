package cn.anxue.bank.format;

import static cn.anxue.bank.format.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;

class PaymentStatusXmlTest {
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-21T10:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>
            <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn>
            <AddtlInf>账户已销户</AddtlInf></StsRsnInf></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>E3</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>
            </OrgnlPmtInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>B2</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Prtry>X9</Prtry></Rsn></StsRsnInf></OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>
            """;

    @Test
    void readsOrderBatchesAndPayments() throws IOException {
        assertEquals(
                List.of(
                        "M1 null null PARTLY PART null null",
                        "M1 B1 null PARTLY PART null null",
                        "M1 B1 E1 EXECUTED ACSC null null",
                        "M1 B1 E2 REFUSED RJCT AC04 账户已销户",
                        "M1 B1 E3 ACCEPTED ACSP null null",
                        "M1 B2 null REFUSED RJCT X9 null"),
                read(FILE));
    }

    @Test
    void readsWhatTheSchemaAccepts() throws Exception {
        PaymentOrderXmlTest.schema("pain.002.001.10.xsd")
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void readsOlderAndNewerVersionsAlike() throws IOException {
        for (String version : List.of("03", "09", "12", "14")) {
            assertEquals(read(FILE), read(FILE.replace("002.001.10", "002.001." + version)));
        }
    }

    @Test
    void readsAWordOnTheWholeOrder() throws IOException {
        String file = FILE.replaceAll("(?s)<OrgnlPmtInfAndSts>.*</OrgnlPmtInfAndSts>\n", "")
                .replace("PART", "RJCT");

        assertEquals(List.of("M1 null null REFUSED RJCT null null"), read(file));
    }

    @Test
    void refusesByNameWithThePlace() {
        String payment = "Document/CstmrPmtStsRpt/OrgnlPmtInfAndSts/TxInfAndSts";
        assertRefused(FormatProblem.FIELD_INVALID, "6", payment, () -> read(FILE.replace("ACSC", "OKAY")));
        assertRefused(
                FormatProblem.FIELD_MISSING,
                "6",
                payment + "/OrgnlEndToEndId",
                () -> read(FILE.replace("<OrgnlEndToEndId>E1</OrgnlEndToEndId>", "")));
        assertRefused(FormatProblem.FORMAT_UNKNOWN, () -> read(FILE.replace("002.001.10", "002.001.02")));
        assertRefused(FormatProblem.FILE_CUT_SHORT, () -> read(FILE.substring(0, FILE.indexOf("</CstmrPmtStsRpt>"))));
        assertRefused(FormatProblem.FIELD_MISSING, () -> read(FILE.replace("<OrgnlMsgId>M1</OrgnlMsgId>", "")));
        assertRefused(FormatProblem.XML_FORBIDDEN, () -> read("<!DOCTYPE x []>" + FILE.substring(FILE.indexOf('\n'))));
    }

    private static List<String> read(String file) throws IOException {
        List<String> read = new ArrayList<>();
        PaymentStatusXml.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                status -> read.add(status.messageId() + " " + status.batchId() + " " + status.endToEndId() + " "
                        + status.outcome() + " " + status.code() + " " + status.reasonCode() + " " + status.reason()));
        return read;
    }
}
