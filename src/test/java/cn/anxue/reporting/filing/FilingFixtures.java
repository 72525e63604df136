package cn.anxue.reporting.filing;

import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.Registration;
import cn.anxue.money.Money;
import cn.anxue.region.Authorities;
import cn.anxue.region.Department;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Institutions that have something to file for March 2026. */
public final class FilingFixtures {
    public static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private FilingFixtures() {}

    /** Registered on 1 March with a deposit of 200,000 yuan. */
    public static AgreementView inMarch(String regionCode, String name) {
        Today today = Arc.container().instance(Today.class).get();
        today.setSource(InstantSource.fixed(Instant.parse("2026-03-01T02:00:00Z")));
        try {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            Arc.container().instance(Authorities.class).get().ensure(regionCode, Department.EDUCATION));
            AgreementView agreement =
                    DepositFixtures.signedAgreement(InstitutionFixtures.register(registration(regionCode, name)));
            DepositFixtures.payIn(agreement, Money.ofYuan(200_000), LocalDate.of(2026, 3, 2));
            return agreement;
        } finally {
            today.setSource(InstantSource.system());
        }
    }

    private static Registration registration(String regionCode, String name) {
        return new Registration(
                InstitutionFixtures.uscc().value(),
                name,
                null,
                List.of(),
                InstitutionCategory.FULLTIME_RETAKE,
                regionCode,
                "测试路1号",
                "测试人",
                "0374-4400001",
                null,
                new Registration.LicenceDraft("教民141100270000001号", LocalDate.of(2024, 1, 1), LocalDate.of(2099, 1, 1)),
                new Registration.ScaleDraft(120, 300, 1),
                null);
    }
}
