package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.deposit.DepositFixtures.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.LineId;
import cn.anxue.bank.match.MatchCandidate;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.bank.match.MatchTerms;
import cn.anxue.bank.match.MatchTrials;
import cn.anxue.bank.reconciliation.StatementFixtures;
import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import cn.anxue.region.RuleFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an unexplained line may belong to is shown, tried out and undone, and never guessed. */
@QuarkusTest
class MatchingTest extends FeeLineCase {
    private final OrderView twin = OrderFixtures.accepted(agreement.institutionId());

    @Test
    void equalCandidatesAreShownAndNoneIsGuessed() {
        String price = order.terms().price().decimal();
        String line = parentPays(price);

        candidates(line)
                .body("items.rule", everyItem(is("PAYER_AND_AMOUNT")))
                .body("items.weight", everyItem(is(60)))
                .body(
                        "items.collect { it.matchedIds[0] }",
                        containsInAnyOrder(order.id().toString(), twin.id().toString()));
        trial().body("items[0].line", is(line)).body("items[0].verdict", is("CHOOSE"));
        assertEquals(order.terms().price(), PayoutFixtures.balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    @Test
    void oneCandidateByAWeakRuleIsProposed() {
        pay("R0", twin.terms().price().decimal(), "" + twin.reference());
        String line = parentPays(order.terms().price().decimal());

        trial().body("items", hasSize(1))
                .body("items[0].verdict", is("PROPOSE"))
                .body("items[0].candidates[0].matchedIds", contains(order.id().toString()));
        place(line, "FEE_PAYMENT", order.id().toString(), null).statusCode(200);
        trial().body("items", hasSize(0));
        matches(line).body("matches.rule", contains("PERSON")).body("line.state", is("NOTIFIED"));
    }

    @Test
    void amountAndDayWithinThePlacesToleranceAreOnlyProposed() {
        LocalDate law = LocalDate.of(2040, 1, 2);
        RuleFixtures.layDown(
                InstitutionFixtures.REGION,
                MatchTerms.KEY,
                law,
                law.plusDays(1),
                "{\"windowDays\":3,\"toleranceFen\":50,\"proposeBelow\":70,\"twoPeopleFromFen\":5000000}");
        Today today = OrderFixtures.service(Today.class);
        LocalDate paidOn = today.date();
        String near = strangerPays("R1", 50, paidOn);
        String far = strangerPays("R2", 51, paidOn);
        assertEquals(List.of(), rules(near), "a fen matters where the place has laid nothing down");

        try {
            today.setSource(InstantSource.fixed(
                    law.atTime(LocalTime.NOON).atZone(Today.ZONE).toInstant()));
            assertEquals(List.of(MatchRule.AMOUNT_AND_DATE, MatchRule.AMOUNT_AND_DATE), rules(near));
            assertEquals(List.of(), rules(far));
        } finally {
            today.setSource(InstantSource.system());
        }
        assertEquals(Money.ofYuan(0), view(order).terms().paid());
    }

    private String strangerPays(String reference, long lessFen, LocalDate on) {
        String amount = order.terms().price().minus(Money.ofFen(lessFen)).decimal();
        LineDraft draft = LineFixtures.paidBy(line(reference, amount, "学费"), "路人甲", "学费");
        return report(StatementFixtures.on(draft, on)).extract().path("items[0].id");
    }

    private static List<MatchRule> rules(String line) {
        return OrderFixtures.service(MatchTrials.class)
                .candidates(Caller.SYSTEM, new LineId(UUID.fromString(line)))
                .stream()
                .map(MatchCandidate::rule)
                .toList();
    }

    @Test
    void everyMatchSaysWhichRuleMadeItAndIsUndoneAlone() {
        LineDraft both = line("R1", "30.00", order.reference() + " " + twin.reference());
        String line =
                report(both).body("items[0].code", is("FEE_PAYMENT")).extract().path("items[0].id");
        matches(line)
                .body("matches.kind", contains("ORDER"))
                .body("matches.rule", contains("PAYMENT_REFERENCE"))
                .body("matches[0].weight", is(90))
                .body("matches[0].standing.amount", is("30.00"));

        undo("officer.other", line).statusCode(404);
        undo("officer.test", line).statusCode(200).body("state", is("UNDONE"));
        undo("officer.test", line).statusCode(409).body("code", is("NOTHING_TO_UNDO"));

        candidates(line).body("items[0].rule", is("PAYMENT_REFERENCE"));
        assertEquals(Money.ofYuan(30), PayoutFixtures.balance(agreement, FeeBooks.UNIDENTIFIED));
        matches(line).body("line.left.amount", is("30.00")).body("matches[0].standing.amount", is("0.00"));
        assertEquals("30.00", left(line));
    }

    private String parentPays(String amount) {
        return report(LineFixtures.paidBy(line("R1", amount, "学费"), "测试家长", "学费"))
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse candidates(String line) {
        return as("officer.test")
                .get("/api/v1/bank/lines/" + line + "/candidates")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse matches(String line) {
        return as("bank").get("/api/v1/bank/lines/" + line + "/matches").then().statusCode(200);
    }

    private static ValidatableResponse undo(String actor, String line) {
        return as(actor)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "记错订单"))
                .post("/api/v1/bank/lines/" + line + "/match-undo")
                .then();
    }

    private ValidatableResponse trial() {
        return as("officer.test")
                .body(Map.of("account", account))
                .post("/api/v1/bank/matching/trials")
                .then()
                .statusCode(200);
    }
}
