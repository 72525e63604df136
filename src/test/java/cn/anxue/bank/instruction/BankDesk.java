package cn.anxue.bank.instruction;

import static cn.anxue.deposit.DepositFixtures.as;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.money.Money;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bank's clients, and officers, as they call the service about instructions. */
public final class BankDesk {
    private static final String INSTRUCTIONS = "/api/v1/bank/instructions/";

    private BankDesk() {}

    /** A payout that was let go: the id of its instruction. */
    public static String instructed(AgreementView agreement, PayoutKind kind, UUID source, long yuan) {
        PayoutId payout = PayoutFixtures.prepare(agreement, kind, source, Money.ofYuan(yuan));
        PayoutFixtures.letGo();
        return PayoutFixtures.instruction(payout);
    }

    public static List<String> claim(int leaseSeconds) {
        return as("bank")
                .body(Map.of("limit", 1_000, "leaseSeconds", leaseSeconds))
                .post(INSTRUCTIONS + "claims")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    public static ValidatableResponse get(String actor, String instruction) {
        return as(actor).get(INSTRUCTIONS + instruction).then();
    }

    public static ValidatableResponse result(String instruction, String outcome) {
        return as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("outcome", outcome, "reason", "测试"))
                .post(INSTRUCTIONS + instruction + "/result")
                .then();
    }

    public static ValidatableResponse results(List<Map<String, String>> results) {
        return as("bank").body(results).post(INSTRUCTIONS + "results").then();
    }

    public static ValidatableResponse cancel(String instruction) {
        return as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "重复付款"))
                .post(INSTRUCTIONS + instruction + "/cancellation")
                .then();
    }

    /** The bank shows it paid. */
    public static ValidatableResponse debit(AgreementView agreement, String amount, @Nullable String instruction) {
        return report(LineFixtures.debit(account(agreement), unique(), amount, instruction));
    }

    /** The payee's bank sends it back. */
    public static ValidatableResponse sendBack(AgreementView agreement, String amount, String instruction) {
        return report(LineFixtures.draft(account(agreement), unique(), "CREDIT", amount, "退汇", instruction));
    }

    public static ValidatableResponse report(LineDraft... lines) {
        return report("bank", lines);
    }

    public static ValidatableResponse report(String bank, LineDraft... lines) {
        return as(bank).header("Idempotency-Key", UUID.randomUUID())
                .body(List.of(lines))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
    }

    /** As if the time of its lease had passed. */
    public static void endLease(String instruction) {
        PayoutFixtures.in(() -> PayoutFixtures.service(Sql.class)
                .update(
                        "update bank_instruction set claimed_until = now() - interval '1 second' where id = ?",
                        update -> update.setObject(1, UUID.fromString(instruction))));
    }

    /** Where the line was placed, as the books keep it. */
    public static String placement(ValidatableResponse reported) {
        String line = reported.extract().path("items[0].id");
        return PayoutFixtures.in(() -> PayoutFixtures.service(Sql.class)
                        .list(
                                "select placement from bank_line where id = ?",
                                select -> select.setObject(1, UUID.fromString(line)),
                                row -> row.getString(1)))
                .get(0);
    }

    public static String account(AgreementView agreement) {
        return Objects.requireNonNull(agreement.feeAccount());
    }

    public static String unique() {
        return "R" + UUID.randomUUID();
    }

    /** A bank's file that says it has taken the instruction. */
    public static String pain002(String endToEndId) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>A1</MsgId><CreDtTm>2026-03-03T10:00:00+08:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                </OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>P1</OrgnlPmtInfId>
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts>
                </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
                """.formatted(endToEndId);
    }
}
