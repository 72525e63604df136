package cn.anxue.deposit.web;

import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.deposit.web.OutflowClient.body;
import static cn.anxue.deposit.web.OutflowClient.decide;
import static cn.anxue.deposit.web.OutflowClient.id;
import static cn.anxue.deposit.web.OutflowClient.path;
import static cn.anxue.deposit.web.OutflowClient.propose;
import static cn.anxue.deposit.web.OutflowClient.withExcess;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.DepositState;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.outflow.DepositOutflows;
import cn.anxue.deposit.outflow.OutflowId;
import cn.anxue.deposit.outflow.Portion;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.Handover;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionTransfers;
import cn.anxue.institution.Relation;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutflowResourceTest {
    @Inject
    DepositStandings standings;

    @Inject
    DepositOutflows outflows;

    @Inject
    InstitutionLifecycle lifecycle;

    @Inject
    InstitutionTransfers transfers;

    @Inject
    Authorities authorities;

    @Inject
    Bars bars;

    @Inject
    Ledger ledger;

    @Inject
    Today today;

    @Test
    void setsMoneyApartOnceAnotherPersonApproves() {
        AgreementView agreement = withExcess();
        ValidatableResponse proposed =
                propose(agreement, "EXCESS", "30000.00").statusCode(201).body("state", equalTo("PROPOSED"));
        assertEquals(Money.ofYuan(230_000), balance(agreement, DepositBooks.PRINCIPAL));

        decide("approver.test", proposed, "APPROVE").statusCode(200);

        as("auditor.test")
                .get(proposed.extract().header("Location"))
                .then()
                .body("state", equalTo("APPROVED"))
                .body("payee.account", equalTo(agreement.settlementAccount().account()))
                .body("fromAccount", equalTo(agreement.depositAccount()));
        assertEquals(Money.ofYuan(200_000), balance(agreement, DepositBooks.PRINCIPAL));
        assertEquals(Money.ofYuan(30_000), balance(agreement, DepositBooks.outgoing(Purpose.DEPOSIT)));
        assertEquals(DepositState.MET, state(agreement.institutionId()));
    }

    @Test
    void booksNothingWhenTheDecisionIsNo() {
        AgreementView agreement = withExcess();
        ValidatableResponse proposed = propose(agreement, "EXCESS", "1.00");

        decide("approver.test", proposed, "REFUSE").statusCode(200);

        as("officer.test").get(proposed.extract().header("Location")).then().body("state", equalTo("REFUSED"));
        assertEquals(Money.ofYuan(230_000), balance(agreement, DepositBooks.PRINCIPAL));
    }

    @Test
    void takesNoDecisionOfAFormerSupervisor() {
        AgreementView agreement = withExcess();
        ValidatableResponse proposed = propose(agreement, "EXCESS", "30000.00");
        var elsewhere = authorities.of("410922", Department.EDUCATION);
        transfers.transfer(
                Caller.SYSTEM,
                agreement.institutionId(),
                new Handover(Relation.DEPOSIT_SUPERVISOR, elsewhere.id(), "移交2026-9", today.date()));

        decide("approver.test", proposed, "APPROVE").statusCode(403).body("code", equalTo("NOT_SUPERVISING"));

        assertEquals(Money.ofYuan(230_000), balance(agreement, DepositBooks.PRINCIPAL));
    }

    @Test
    void letsNoExcessGoTwice() {
        AgreementView agreement = withExcess();
        ValidatableResponse first = propose(agreement, "EXCESS", "30000.00");
        ValidatableResponse second = propose(agreement, "EXCESS", "30000.00");
        decide("approver.test", first, "APPROVE").statusCode(200);

        decide("approver2.test", second, "APPROVE").statusCode(409).body("code", equalTo("EXCEEDS_EXCESS"));

        as("officer.test")
                .get("/api/v1/institutions/" + agreement.institutionId() + "/deposit/outflows")
                .then()
                .body("items", hasSize(2))
                .body("items.state", equalTo(List.of("PROPOSED", "APPROVED")));
        assertEquals(Money.ofYuan(200_000), balance(agreement, DepositBooks.PRINCIPAL));
    }

    @Test
    void answersARepetitionFromItsRecord() {
        AgreementView agreement = withExcess();
        String key = UUID.randomUUID().toString();
        String first = propose(agreement, "EXCESS", "1.00", key)
                .statusCode(201)
                .extract()
                .path("id");

        propose(agreement, "EXCESS", "1.00", key)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        propose(agreement, "EXCESS", "2.00", key).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as("officer.test")
                .body(body("EXCESS", "1.00"))
                .post(path(agreement.institutionId()))
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void paysInterestToItsOwner() {
        AgreementView agreement = withExcess();
        DepositFixtures.postInterest(agreement, Money.ofYuan(300), LocalDate.of(2026, 6, 20));
        propose(agreement, "INTEREST", "300.01").statusCode(409).body("code", equalTo("EXCEEDS_BALANCE"));

        decide("approver.test", propose(agreement, "INTEREST", "300.00"), "APPROVE")
                .statusCode(200);

        assertEquals(Money.ofFen(0), balance(agreement, DepositBooks.INTEREST));
        assertEquals(Money.ofYuan(230_000), balance(agreement, DepositBooks.PRINCIPAL));
    }

    @Test
    void returnsEverythingToOneThatClosesOnceNothingBars() {
        AgreementView agreement = withExcess();
        InstitutionId institution = agreement.institutionId();
        DepositFixtures.postInterest(agreement, Money.ofYuan(300), LocalDate.of(2026, 6, 20));
        propose(agreement, "RETURN", "1.00").statusCode(409).body("code", equalTo("NOT_CLOSING"));
        lifecycle.move(
                Caller.SYSTEM, institution, InstitutionMove.START_CLOSING, LocalDate.of(2026, 7, 1), "测终〔2026〕1号");
        bars.set(institution, BarKind.NO_RELEASES, "测查〔2026〕1号");
        propose(agreement, "RETURN", "1.00").statusCode(409).body("code", equalTo("INSTITUTION_BARRED"));
        bars.lift(institution, BarKind.NO_RELEASES, "测查〔2026〕1号");

        ValidatableResponse proposed = propose(agreement, "RETURN", "230300.00").statusCode(201);
        decide("approver.test", proposed, "APPROVE").statusCode(200);

        assertEquals(Money.ofYuan(230_300), balance(agreement, DepositBooks.outgoing(Purpose.DEPOSIT)));
        assertEquals(
                List.of(
                        new Portion(DepositBooks.PRINCIPAL, Money.ofYuan(230_000)),
                        new Portion(DepositBooks.INTEREST, Money.ofYuan(300))),
                outflows.portions(List.of(id(proposed))).get(id(proposed)));
    }

    @Test
    void paysNoClaimWithoutAPlan() {
        propose(withExcess(), "CLAIM", "1.00")
                .statusCode(409)
                .body("code", equalTo("CLAIM_NEEDS_PLAN"))
                .body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void takesNoPayeeFromTheRequest() {
        AgreementView agreement = withExcess();

        as("officer.test")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "kind",
                        "EXCESS",
                        "amount",
                        Map.of("amount", "1.00", "currency", "CNY"),
                        "reason",
                        "测试",
                        "payee",
                        Map.of("account", "6222000000000001")))
                .post(path(agreement.institutionId()))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    @Test
    void letsNobodyElsePropose() {
        String path = path(withExcess().institutionId());

        as("officer.other")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body("EXCESS", "1.00"))
                .post(path)
                .then()
                .statusCode(404);
        for (String actor : new String[] {"bank", "approver.test", "auditor.test"}) {
            as(actor)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body("EXCESS", "1.00"))
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void putsMoneyBackThatIsNotPaid() {
        AgreementView agreement = withExcess();
        ValidatableResponse proposed = propose(agreement, "EXCESS", "30000.00");
        decide("approver.test", proposed, "APPROVE").statusCode(200);
        List<OutflowId> ids = List.of(id(proposed));
        outflows.instructed(ids);

        outflows.cancelled(ids);

        assertEquals(Money.ofYuan(230_000), balance(agreement, DepositBooks.PRINCIPAL));
        assertEquals(DepositState.EXCESS, state(agreement.institutionId()));
        assertThrows(ProblemException.class, () -> outflows.executed(ids));
    }

    @Test
    void followsTheBankToTheEnd() {
        ValidatableResponse proposed = propose(withExcess(), "EXCESS", "30000.00");
        decide("approver.test", proposed, "APPROVE").statusCode(200);
        List<OutflowId> ids = List.of(id(proposed));

        outflows.instructed(ids);
        outflows.executed(ids);
        as("officer.test").get(proposed.extract().header("Location")).then().body("state", equalTo("EXECUTED"));
        outflows.returned(ids);
        as("officer.test").get(proposed.extract().header("Location")).then().body("state", equalTo("RETURNED"));
    }

    private Money balance(AgreementView agreement, String path) {
        var holder = DepositBooks.holder(agreement.institutionId());
        return Objects.requireNonNull(QuarkusTransaction.requiringNew()
                        .call(() -> ledger.balances(holder, path).get(path)))
                .amount();
    }

    private DepositState state(InstitutionId institution) {
        return Objects.requireNonNull(standings.of(List.of(institution)).get(institution))
                .state();
    }
}
