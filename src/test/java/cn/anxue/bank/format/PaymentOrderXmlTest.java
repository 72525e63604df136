package cn.anxue.bank.format;

import static cn.anxue.bank.format.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentOrderXmlTest {
    private static final PaymentOrder.Party DEBTOR =
            new PaymentOrder.Party("某某培训中心", "6222021234567890123", "104100000004", "中国银行北京市分行");
    private static final Schema SCHEMA = schema("pain.001.001.09.xsd");

    @Test
    void writesWhatTheSchemaAccepts() throws Exception {
        for (long seed = 1; seed <= 50; seed++) {
            byte[] file = written(order(seed));

            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
        }
    }

    @Test
    void writesWhatTheOracleReads() throws IOException {
        PaymentOrder order = order(3);

        MxPain00100109 message = MxPain00100109.parse(new String(written(order), StandardCharsets.UTF_8));

        var header = message.getCstmrCdtTrfInitn().getGrpHdr();
        assertEquals(order.messageId(), header.getMsgId());
        assertEquals(sum(order), header.getCtrlSum());
        var payment = message.getCstmrCdtTrfInitn()
                .getPmtInf()
                .get(0)
                .getCdtTrfTxInf()
                .get(0);
        var expected = order.batches().get(0).payments().get(0);
        assertEquals(expected.endToEndId(), payment.getPmtId().getEndToEndId());
        assertEquals(
                new BigDecimal(expected.amount().decimal()),
                payment.getAmt().getInstdAmt().getValue());
        assertEquals("CNY", payment.getAmt().getInstdAmt().getCcy());
        assertEquals(
                expected.creditor().account(),
                payment.getCdtrAcct().getId().getOthr().getId());
        assertEquals("退费 <1> & \"2\"", payment.getRmtInf().getUstrd().get(0));
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        PaymentOrderXml.write(out, order(1));

        assertEquals(false, closed[0]);
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("</Document>"));
    }

    @Test
    void refusesWhatTheSchemaHasNoRoomFor() {
        String uuid = "0190a1b2-c3d4-7000-8000-000000000001";
        refused(order(uuid, Money.ofYuan(1), "王某某", null));
        refused(order("E1", Money.ofYuan(0), "王某某", null));
        refused(order("E1", Money.ofYuan(-1), "王某某", null));
        refused(order("E1", Money.ofYuan(1), " ", null));
        refused(order("E1", Money.ofYuan(1), "王".repeat(141), null));
        refused(order("E1", Money.ofYuan(1), "王某某", "学".repeat(141)));
        refused(new PaymentOrder("M1", OffsetDateTime.parse("2026-11-21T10:00:00+08:00"), "安学", List.of()));
    }

    @Test
    void writesAnIdWithoutItsHyphens() throws IOException {
        String id = "0190a1b2c3d470008000000000000001";

        assertTrue(new String(written(order(id, Money.ofYuan(1), "王某某", null)), StandardCharsets.UTF_8)
                .contains("<EndToEndId>" + id + "<"));
    }

    static Schema schema(String name) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            return factory.newSchema(PaymentOrderXmlTest.class.getResource("/" + name));
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(PaymentOrder order) {
        assertRefused(FormatProblem.PAYMENT_UNWRITABLE, () -> written(order));
    }

    private static BigDecimal sum(PaymentOrder order) {
        return order.batches().stream()
                .flatMap(batch -> batch.payments().stream())
                .map(payment -> new BigDecimal(payment.amount().decimal()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PaymentOrder order(String id, Money amount, String name, @Nullable String remittance) {
        PaymentOrder.Party creditor = new PaymentOrder.Party(name, "62220001", null, null);
        return order(List.of(new PaymentOrder.Payment(id, amount, creditor, remittance)));
    }

    private static PaymentOrder order(List<PaymentOrder.Payment> payments) {
        return new PaymentOrder(
                "M1",
                OffsetDateTime.parse("2026-11-21T10:00:00+08:00"),
                "安学",
                List.of(new PaymentOrder.Batch("B1", DEBTOR, LocalDate.of(2026, 11, 23), payments)));
    }

    private static PaymentOrder order(long seed) {
        Random random = new Random(seed);
        List<PaymentOrder.Payment> payments = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            PaymentOrder.Party creditor = new PaymentOrder.Party(
                    "王<某>" + i,
                    "6222" + random.nextInt(1_000_000),
                    random.nextBoolean() ? "104100000004" : null,
                    random.nextBoolean() ? "某银行" : null);
            payments.add(new PaymentOrder.Payment(
                    "E" + i, Money.ofFen(1 + random.nextInt(1_000_000_000)), creditor, "退费 <1> & \"2\"\u0007"));
        }
        return order(payments);
    }

    private static byte[] written(PaymentOrder order) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaymentOrderXml.write(out, order);
        return out.toByteArray();
    }
}
