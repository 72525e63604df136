package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.post;
import static cn.anxue.bank.web.BankClient.postText;
import static cn.anxue.bank.web.BankClient.report;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BankTransactionResourceTest {
    private InstitutionId institution = InstitutionId.next();
    private String account = "";

    @BeforeEach
    void signAgreement() {
        AgreementView agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
        institution = agreement.institutionId();
        account = Objects.requireNonNull(agreement.depositAccount());
    }

    @Test
    void booksALineAndOpensTheInstitutionWhoseDepositIsMet() {
        report(credit("R1", "200000.00"))
                .body("items[0].outcome", is("BOOKED"))
                .body("items[0].code", is("DEPOSIT_PRINCIPAL"))
                .body("items[0].id", notNullValue());

        deposit().body("held.amount", is("200000.00")).body("state", is("MET"));
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .get("/api/v1/institutions/" + institution)
                .then()
                .body("state", is("ACTIVE"));
    }

    @Test
    void booksTheGoodLinesAndNamesTheBad() {
        LineDraft fractions = LineFixtures.credit(account, "R2", "1.555");
        LineDraft elsewhere = LineFixtures.credit("622200009999999", "R3", "1.00");

        report(credit("R1", "10.00"), fractions, elsewhere, credit("R4", "5.00"))
                .body("items.outcome", contains("BOOKED", "REFUSED", "REFUSED", "BOOKED"))
                .body("items[1].code", is("INVALID_AMOUNT"))
                .body("items[1].errors[0].pointer", is("/1/amount/amount"))
                .body("items[2].code", is("ACCOUNT_NOT_SUPERVISED"))
                .body("items[2].id", nullValue());

        deposit().body("held.amount", is("15.00"));
    }

    @Test
    void refusesOnlyTheLineWhoseDayNoCalendarReaches() {
        LineDraft good = credit("R1", "10.00");
        String far = "{\"account\":\"%s\",\"bankReference\":\"R2\",\"bookedOn\":\"-9999-01-01\","
                + "\"direction\":\"CREDIT\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}";

        report(good);
        postText("[" + far.formatted(account) + "]")
                .statusCode(200)
                .body("items[0].errors[0].code", is("DATE_INVALID"));
    }

    @Test
    void refusesOnlyTheLinesThatTheBooksCannotHold() {
        List<LineDraft> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(credit("L" + i, "99999999999999.99"));
        }

        List<String> codes = report(lines.toArray(LineDraft[]::new)).extract().path("items.code");

        assertEquals(Set.of("DEPOSIT_PRINCIPAL", "BALANCE_TOO_LARGE"), Set.copyOf(codes));
    }

    @Test
    void recognisesALineSentAgainUnderAnotherKeyAndAContradiction() {
        String id = report(credit("R1", "10.00")).extract().path("items[0].id");

        report(credit("R1", "10.00"), credit("R1", "11.00"))
                .body("items.outcome", contains("DUPLICATE", "CONFLICT"))
                .body("items.id", contains(id, id));

        deposit().body("held.amount", is("10.00"));
    }

    @Test
    void tellsEqualLinesWithoutAReferenceApartByTheirOrdinal() {
        LineDraft unnamed = LineFixtures.draft(account, null, "CREDIT", "3.00", "保证金", null);

        report(unnamed, unnamed).body("items.outcome", contains("BOOKED", "BOOKED"));
        report(unnamed, unnamed).body("items.outcome", contains("DUPLICATE", "DUPLICATE"));
    }

    @Test
    void replaysTheAnswerUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        Response first = post("bank", key, List.of(credit("R1", "10.00")));
        Response again = post("bank", key, List.of(credit("R1", "10.00")));

        assertEquals(first.asString(), again.asString());
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        post("bank", key, List.of(credit("R1", "11.00")))
                .then()
                .statusCode(422)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void givesFiftyParallelPostsOfOneKeyOneEffectAndOneAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<LineDraft> lines = List.of(credit("R1", "10.00"));
        ExecutorService clients = Executors.newFixedThreadPool(50);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(clients.submit(() ->
                    post("bank", key, lines).then().statusCode(200).extract().asString()));
        }
        Set<String> different = new HashSet<>();
        for (Future<String> answer : answers) {
            different.add(answer.get());
        }
        clients.shutdown();

        assertEquals(1, different.size(), different::toString);
        deposit().body("held.amount", is("10.00"));
    }

    @Test
    void needsAKey() {
        post("bank", null, List.of(credit("R1", "10.00")))
                .then()
                .statusCode(400)
                .body("code", is("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void keepsAnotherBankFromTheAccount() {
        post("bank2", UUID.randomUUID().toString(), List.of(credit("R1", "10.00")))
                .then()
                .statusCode(200)
                .body("items[0].code", is("ACCOUNT_NOT_SUPERVISED"));

        deposit().body("held.amount", is("0.00"));
    }

    @Test
    void refusesListsThatAreEmptyTooLongOrNotUnderstood() {
        postText("[]").statusCode(400).body("code", is("LINES_REQUIRED"));
        postText("[{\"account\":\"1\",\"balance\":\"5\"}]")
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
        postText("[{\"account\":").statusCode(400).body("code", is("MALFORMED_JSON"));
        String tooMany =
                IntStream.rangeClosed(0, 10_000).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        postText(tooMany).statusCode(400).body("code", is("TOO_MANY_ITEMS"));
    }

    @Test
    void takesTenThousandLinesAtOnce() {
        List<LineDraft> lines = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            lines.add(credit("L" + i, "0.01"));
        }

        List<String> outcomes =
                report(lines.toArray(LineDraft[]::new)).extract().path("items.outcome");

        assertEquals(Set.of("BOOKED"), Set.copyOf(outcomes));
        deposit().body("held.amount", is("100.00"));
    }

    private LineDraft credit(String reference, String amount) {
        return LineFixtures.credit(account, reference, amount);
    }

    private ValidatableResponse deposit() {
        return BankClient.deposit(institution);
    }
}
