package cn.anxue.alert;

import static cn.anxue.alert.AlertFixtures.agreed;
import static cn.anxue.alert.AlertFixtures.ask;
import static cn.anxue.alert.AlertFixtures.confirmBySilence;
import static cn.anxue.alert.AlertFixtures.debit;
import static cn.anxue.alert.AlertFixtures.loseOfDeposit;
import static cn.anxue.alert.AlertFixtures.registration;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.OrderFixtures.service;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.Guardian;
import cn.anxue.fee.order.Learner;
import cn.anxue.fee.order.OrderDraft;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.tipoff.TipOffFixtures;
import cn.anxue.tipoff.TipOffId;
import cn.anxue.tipoff.TipOffState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** domain.md §4.13: each kind of alert is told where its rule says so, and not one step before. */
@QuarkusTest
class AlertKindsTest {
    private final LocalDate today = AlertFixtures.today();

    @AfterEach
    void setClockRight() {
        service(Today.class).setSource(InstantSource.system());
    }

    @Test
    void tellsOfADepositBelowItsRequirement() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        keepsSilent(AlertKind.DEPOSIT_SHORT, agreement.institutionId());

        loseOfDeposit(agreement, 150_000);

        tells(AlertKind.DEPOSIT_SHORT, agreement.institutionId());
    }

    @Test
    void tellsOfADepositBelowTheFeesOfAPeriod() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderFixtures.funded(agreement);
        loseOfDeposit(agreement, 196_000);
        keepsSilent(AlertKind.DEPOSIT_BELOW_FLOOR, agreement.institutionId());

        loseOfDeposit(agreement, 1);

        tells(AlertKind.DEPOSIT_BELOW_FLOOR, agreement.institutionId());
    }

    @Test
    void tellsOfALargeDebitNobodyExplains() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        PayoutFixtures.book(agreement, PayoutFixtures.bankPath(agreement), FeeBooks.EARNED, Money.ofYuan(100_000));
        debit(agreement, "49999.99");
        keepsSilent(AlertKind.UNEXPLAINED_DEBIT, agreement.institutionId());

        debit(agreement, "50000.00");

        tells(AlertKind.UNEXPLAINED_DEBIT, agreement.institutionId());
    }

    @Test
    void tellsOfSalesThatSurgeWhileNothingIsTaught() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        for (int i = 0; i < 4; i++) {
            OrderFixtures.order(agreement.institutionId());
        }
        keepsSilent(AlertKind.SALES_SURGE, agreement.institutionId());

        OrderFixtures.order(agreement.institutionId());

        tells(AlertKind.SALES_SURGE, agreement.institutionId());
    }

    @Test
    void keepsSilentOfSalesWhileLessonsAreHeld() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderId taught = OrderFixtures.funded(agreement).id();
        RefundFixtures.hold(taught, true);
        for (int i = 0; i < 5; i++) {
            OrderFixtures.order(agreement.institutionId());
        }
        keepsSilent(AlertKind.SALES_SURGE, agreement.institutionId());
    }

    @Test
    void tellsOfLessonsThatSilenceAloneConfirms() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        OrderId order = OrderFixtures.funded(agreement).id();
        RefundFixtures.teach(agreement, order, 4);
        confirmBySilence(order, 16);
        keepsSilent(AlertKind.SILENT_CONFIRMATIONS, agreement.institutionId());

        confirmBySilence(order, 1);

        tells(AlertKind.SILENT_CONFIRMATIONS, agreement.institutionId());
    }

    @Test
    void tellsOfManyRefundsAndOfThoseThatAreLate() {
        AgreementView agreement = OrderFixtures.sellingInstitution();
        for (int i = 0; i < 4; i++) {
            ask(agreement);
        }
        keepsSilent(AlertKind.REFUND_WAVE, agreement.institutionId());
        ask(agreement);
        tells(AlertKind.REFUND_WAVE, agreement.institutionId());

        keepsSilent(AlertKind.REFUND_LATE, agreement.institutionId());
        service(Today.class).setSource(InstantSource.offset(InstantSource.system(), Duration.ofDays(60)));
        tells(AlertKind.REFUND_LATE, agreement.institutionId());
    }

    @Test
    void tellsOnceToASpanOfManyTipOffs() {
        InstitutionId institution = InstitutionFixtures.register();
        TipOffId mistaken = tipOffs(institution, 5);
        TipOffFixtures.move(mistaken, TipOffState.SCREENED, TipOffState.REJECTED);
        keepsSilent(AlertKind.TIP_OFF_WAVE, institution);

        tipOffs(institution, 1);

        tells(AlertKind.TIP_OFF_WAVE, institution);
        handle(institution);
        tipOffs(institution, 4);
        standsHandled(institution);
        tipOffs(institution, 1);
        service(Today.class).setSource(InstantSource.offset(InstantSource.system(), Duration.ofHours(25)));
        service(AlertRounds.class).ask(AlertKind.TIP_OFF_WAVE);
        service(Today.class).setSource(InstantSource.system());
        open(institution).body("items", hasSize(1)).body("items[0].facts.tipOffs", equalTo(5));
    }

    /** Also where a day has passed since: those that were told of are not told of again. */
    private static void standsHandled(InstitutionId institution) {
        service(Today.class).setSource(InstantSource.offset(InstantSource.system(), Duration.ofHours(25)));
        service(AlertRounds.class).ask(AlertKind.TIP_OFF_WAVE);
        service(Today.class).setSource(InstantSource.system());
        open(institution).body("items", hasSize(0));
    }

    @Test
    void forgetsTipOffsOfLongAgo() {
        InstitutionId institution = InstitutionFixtures.register();
        tipOffs(institution, 5);

        service(Today.class).setSource(InstantSource.offset(InstantSource.system(), Duration.ofDays(7)));
        keepsSilent(AlertKind.TIP_OFF_WAVE, institution);
    }

    private static TipOffId tipOffs(InstitutionId institution, int count) {
        TipOffId last = TipOffFixtures.taken(institution, null, null).id();
        for (int i = 1; i < count; i++) {
            last = TipOffFixtures.taken(institution, null, null).id();
        }
        return last;
    }

    private static void handle(InstitutionId institution) {
        String id = open(institution)
                .body("items[0].facts.tipOffs", equalTo(5))
                .body("items[0].facts.threshold", equalTo(5))
                .extract()
                .path("items[0].id");
        as("officer.test")
                .body(Map.of("remark", "已安排检查"))
                .post("/api/v1/alerts/" + id + "/handling")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(InstitutionId institution) {
        return as("officer.test")
                .get("/api/v1/alerts?state=OPEN&kind=TIP_OFF_WAVE&institution=" + institution.value())
                .then()
                .statusCode(200);
    }

    @Test
    void tellsOfALicenceThatEndsInSixtyDays() {
        InstitutionId later = InstitutionFixtures.register(registration(InstitutionCategory.ARTS, today.plusDays(61)));
        InstitutionId soon = InstitutionFixtures.register(registration(InstitutionCategory.ARTS, today.plusDays(60)));

        keepsSilent(AlertKind.LICENCE_ENDING, later);
        tells(AlertKind.LICENCE_ENDING, soon);
    }

    @Test
    void tellsOfAnAgreementThatEndsInThirtyDays() {
        InstitutionId later = agreed(31);
        InstitutionId soon = agreed(30);

        keepsSilent(AlertKind.AGREEMENT_ENDING, later);
        tells(AlertKind.AGREEMENT_ENDING, soon);
    }

    @Test
    void tellsOfAPhoneOfThreeChildren() {
        InstitutionId institution = OrderFixtures.sellingInstitution().institutionId();
        String phone = OrderFixtures.phone();
        order(institution, "甲", phone);
        order(institution, "乙", phone);
        keepsSilent(AlertKind.SHARED_PHONE, institution);

        order(institution, "丙", phone);

        tells(AlertKind.SHARED_PHONE, institution);
    }

    @Test
    void tellsAtOnceOfASaleNoCapCovers() {
        InstitutionId institution = OrderFixtures.sellingInstitution(
                        registration(InstitutionCategory.FULLTIME_RETAKE, today.plusYears(3)))
                .institutionId();
        keepsSilent(AlertKind.CAP_RULE_MISSING, institution);

        OrderFixtures.order(institution);

        tells(AlertKind.CAP_RULE_MISSING, institution);
    }

    private static void order(InstitutionId institution, String child, String phone) {
        OrderDraft plain = OrderFixtures.draft(institution);
        OrderFixtures.order(new OrderDraft(
                institution,
                plain.course(),
                new Learner("测试学员" + child, "三年级"),
                null,
                new Guardian("测试家长", phone),
                plain.size(),
                plain.startsOn(),
                plain.endsOn(),
                null));
    }

    private static void keepsSilent(AlertKind kind, InstitutionId institution) {
        told(kind, institution, false);
    }

    private static void tells(AlertKind kind, InstitutionId institution) {
        told(kind, institution, true);
    }

    private static void told(AlertKind kind, InstitutionId institution, boolean expected) {
        service(AlertRounds.class).ask(kind);
        // Tokens are of the real time.
        service(Today.class).setSource(InstantSource.system());
        as("officer.test")
                .get("/api/v1/alerts?institution=" + institution.value())
                .then()
                .statusCode(200)
                .body("items.kind", expected ? hasItem(kind.name()) : not(hasItem(kind.name())));
    }
}
