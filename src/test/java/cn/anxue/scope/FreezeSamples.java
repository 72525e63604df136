package cn.anxue.scope;

import cn.anxue.bank.LineFixtures;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** What keeps money in accounts, and what moves it to another bank. */
final class FreezeSamples {
    private static final Map<String, Object> ORDER = Map.of("kind", "COURT", "document", "（2026）豫0902执1号");

    private FreezeSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.of(
                "freeze-list", role -> Ask.of("number", account()),
                "freeze-order", role -> Ask.of("number", account()).once().body(ORDER),
                "freeze", role -> frozen("officer.test"),
                "freeze-lifting",
                        role -> frozen(role == Role.BANK ? "bank" : "officer.test")
                                .body(Map.of("document", "解除通知书")),
                "freeze-notices", role -> frozen("officer.test").query("limit=200"),
                "account-transfer", role -> Ask.of("number", replaced()).once(),
                "hold-list", role -> held().query("limit=200"),
                "hold-lifting", role -> held().body(Map.of("reason", "已核实")));
    }

    private static String account() {
        return Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
    }

    private static Ask frozen(String by) {
        String number = account();
        String id = DepositFixtures.as(by)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(ORDER)
                .post("/api/v1/accounts/" + number + "/freezes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Ask.of("number", number).and("id", id).marker(id);
    }

    private static String replaced() {
        AgreementView old = DepositFixtures.activeInstitution();
        AgreementDraft draft = DepositFixtures.draft(DepositFixtures.accountNumber(), null);
        DepositFixtures.signedAgreement(
                old.institutionId(),
                new AgreementDraft(
                        draft.number(),
                        DepositFixtures.OTHER_BANK,
                        draft.depositAccount(),
                        null,
                        draft.settlementAccount(),
                        draft.interest(),
                        draft.startsOn(),
                        draft.endsOn(),
                        old.id()));
        DepositFixtures.payIn(old, Money.ofYuan(100));
        return Objects.requireNonNull(old.depositAccount());
    }

    private static Ask held() {
        AgreementView agreement = PayoutFixtures.feeAgreement();
        String account = Objects.requireNonNull(agreement.feeAccount());
        DepositFixtures.as("bank")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(List.of(LineFixtures.debit(account, Insider.unlike("R"), "2000.00", null)))
                .post("/api/v1/bank/transactions")
                .then()
                .statusCode(200);
        String id = DepositFixtures.as("officer.test")
                .get("/api/v1/bank/holds?account=" + account)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return Ask.of("id", id).marker(id);
    }
}
