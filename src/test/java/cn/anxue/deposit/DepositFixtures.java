package cn.anxue.deposit;

import static io.restassured.RestAssured.given;

import cn.anxue.Tokens;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementSigning;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.agreement.InterestTerms;
import cn.anxue.deposit.agreement.Party;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.agreement.SettlementAccount;
import cn.anxue.deposit.agreement.SignatureDraft;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.EntryReason;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Agreements in force and money in deposits, for tests of all rooms above. */
public final class DepositFixtures {
    public static final String BANK = "000000000001";
    public static final String OTHER_BANK = "000000000002";

    /** Why tests book what lines of a bank would. */
    public enum TestReason implements EntryReason {
        PAID_IN,
        POSTED
    }

    private DepositFixtures() {}

    /** A number no other test has. */
    public static String accountNumber() {
        return "6222" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
    }

    public static AgreementDraft draft(@Nullable String depositAccount, @Nullable String feeAccount) {
        return new AgreementDraft(
                "测协〔2026〕" + ThreadLocalRandom.current().nextInt(1_000_000) + "号",
                BANK,
                depositAccount,
                feeAccount,
                new SettlementAccount("演示银行", accountNumber(), "测试培训中心"),
                InterestTerms.of(
                        new BigDecimal("0.0035"),
                        List.of(MonthDay.of(3, 20), MonthDay.of(6, 20), MonthDay.of(9, 20), MonthDay.of(12, 20)),
                        InterestOwner.INSTITUTION),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2099, 12, 31),
                null);
    }

    /** Signed by all three; in force. */
    public static AgreementView signedAgreement(InstitutionId institution, AgreementDraft draft) {
        AgreementView drafted = service(AgreementService.class).draft(Caller.SYSTEM, institution, draft);
        AgreementSigning signing = service(AgreementSigning.class);
        AgreementView signed = drafted;
        for (Party party : Party.values()) {
            signed = signing.sign(
                    Caller.SYSTEM, drafted.id(), new SignatureDraft(party, "签署人", LocalDate.of(2026, 1, 1), null));
        }
        return signed;
    }

    public static AgreementView signedAgreement(InstitutionId institution) {
        return signedAgreement(institution, draft(accountNumber(), null));
    }

    /** Money arrives in the deposit, as a line of the bank would bring it. */
    public static void payIn(AgreementView agreement, Money amount, LocalDate on) {
        credit(agreement, DepositBooks.PRINCIPAL, amount, TestReason.PAID_IN, on);
    }

    public static void payIn(AgreementView agreement, Money amount) {
        payIn(agreement, amount, LocalDate.of(2026, 1, 5));
    }

    /** The bank posts interest. */
    public static void postInterest(AgreementView agreement, Money amount, LocalDate on) {
        credit(agreement, DepositBooks.INTEREST, amount, TestReason.POSTED, on);
    }

    /** The bank posted it with words nobody could place, and an officer placed it. */
    public static void identifyInterest(AgreementView agreement, Money amount, LocalDate on) {
        String unidentified = DepositBooks.unidentified(Purpose.DEPOSIT);
        credit(agreement, unidentified, amount, TestReason.POSTED, on);
        book(agreement, new Entry(unidentified, DepositBooks.INTEREST, amount, TestReason.POSTED), on);
    }

    /** An institution with an agreement in force and its deposit of 200,000 yuan met: active. */
    public static AgreementView activeInstitution() {
        AgreementView agreement = signedAgreement(InstitutionFixtures.register());
        payIn(agreement, Money.ofYuan(200_000));
        return agreement;
    }

    /** A whole body as a client sends it, to be spoiled at will. */
    public static Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", "测协〔2026〕" + ThreadLocalRandom.current().nextInt(1_000_000) + "号");
        body.put("bankCode", BANK);
        body.put("depositAccount", accountNumber());
        body.put("feeAccount", accountNumber());
        body.put("settlementAccount", Map.of("bankName", "演示银行", "account", accountNumber(), "name", "测试培训中心"));
        body.put(
                "interest",
                Map.of("annualRate", "0.0035", "postingDays", List.of("03-20", "06-20"), "owner", "INSTITUTION"));
        body.put("startsOn", "2026-01-01");
        body.put("endsOn", "2099-12-31");
        return body;
    }

    public static RequestSpecification as(String actor) {
        return given().auth().oauth2(Tokens.of(actor)).contentType(ContentType.JSON);
    }

    private static void credit(AgreementView agreement, String path, Money amount, EntryReason reason, LocalDate on) {
        String bank = DepositBooks.bank(Purpose.DEPOSIT, Objects.requireNonNull(agreement.depositAccount()));
        book(agreement, new Entry(bank, path, amount, reason), on);
    }

    private static void book(AgreementView agreement, Entry entry, LocalDate on) {
        Act act = new Act(ActId.next(), DepositBooks.holder(agreement.institutionId()), on, entry);
        QuarkusTransaction.requiringNew().run(() -> {
            service(Ledger.class).record(List.of(act)).forEach(Answer::orThrow);
            service(DepositStandings.class).moved(List.of(agreement.institutionId()));
        });
    }

    static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
