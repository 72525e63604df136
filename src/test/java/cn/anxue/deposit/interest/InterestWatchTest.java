package cn.anxue.deposit.interest;

import static cn.anxue.deposit.DepositFixtures.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterestWatchTest {
    @Inject
    InterestWatch watch;

    @Inject
    InterestInquiry inquiry;

    @Inject
    Today today;

    @AfterEach
    void setTheClockRight() {
        today.setSource(InstantSource.system());
    }

    @Test
    void alertsOfInterestThatDidNotComeAndClearsItWhenItDoes() {
        AgreementView silent = DepositFixtures.activeInstitution();
        AgreementView low = DepositFixtures.activeInstitution();
        AgreementView full = DepositFixtures.activeInstitution();
        // 90 days of 200,000.00 at 0.35 % a year of 360 days: 175.00
        DepositFixtures.postInterest(low, Money.ofYuan(150), LocalDate.of(2027, 3, 20));
        DepositFixtures.postInterest(full, Money.ofFen(17_500), LocalDate.of(2027, 3, 21));

        lookOn(LocalDate.of(2027, 3, 22));
        assertEquals(List.of(), alertsOf(silent.institutionId()));

        lookOn(LocalDate.of(2027, 3, 23));
        InterestAlert alert = alertsOf(silent.institutionId()).get(0);
        assertEquals(AlertKind.NO_INTEREST, alert.kind());
        assertEquals(LocalDate.of(2027, 3, 20), alert.postingOn());
        assertEquals(Money.ofFen(17_500), alert.expected());
        assertNull(alert.clearedAt());
        assertEquals(
                AlertKind.LOW_INTEREST, alertsOf(low.institutionId()).get(0).kind());
        assertEquals(List.of(), alertsOf(full.institutionId()));

        DepositFixtures.postInterest(silent, Money.ofFen(17_500), LocalDate.of(2027, 3, 22));
        lookOn(LocalDate.of(2027, 3, 24));
        assertNotNull(alertsOf(silent.institutionId()).get(0).clearedAt());
        assertNull(alertsOf(low.institutionId()).get(0).clearedAt());
    }

    @Test
    void clearsAnAlertWhenInterestComesLateOrIsIdentifiedLate() {
        AgreementView late = DepositFixtures.activeInstitution();
        AgreementView identified = DepositFixtures.activeInstitution();
        AgreementView silent = DepositFixtures.activeInstitution();
        lookOn(LocalDate.of(2028, 3, 23));
        assertEquals(1, alertsOf(identified.institutionId()).size());

        DepositFixtures.postInterest(late, Money.ofYuan(177), LocalDate.of(2028, 4, 10));
        DepositFixtures.identifyInterest(identified, Money.ofYuan(177), LocalDate.of(2028, 4, 11));
        lookOn(LocalDate.of(2028, 4, 12));

        assertNotNull(alertsOf(late.institutionId()).get(0).clearedAt());
        assertNotNull(alertsOf(identified.institutionId()).get(0).clearedAt());
        assertNull(alertsOf(silent.institutionId()).get(0).clearedAt());
    }

    @Test
    void showsAlertsWithinTheCallersReachAlone() {
        as("officer.test").get("/api/v1/deposit-alerts?region=410902").then().statusCode(200);
        as("bank").get("/api/v1/deposit-alerts").then().statusCode(403);
        assertEquals(List.of(), inquiry.list(Tokens.caller("officer.other"), "410902", null, 50));
    }

    private void lookOn(LocalDate day) {
        today.setSource(InstantSource.fixed(day.atTime(9, 0).atZone(Today.ZONE).toInstant()));
        watch.look();
    }

    private List<InterestAlert> alertsOf(InstitutionId institution) {
        return inquiry.list(Tokens.caller("officer.test"), "410902", null, 200).stream()
                .filter(alert -> alert.institutionId().equals(institution))
                .toList();
    }
}
