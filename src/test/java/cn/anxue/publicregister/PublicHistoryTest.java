package cn.anxue.publicregister;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.annual.AnnualFixtures;
import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicHistoryTest {
    @Inject
    PublicHistory history;

    @Inject
    NoticeService notices;

    @Inject
    InstitutionLifecycle lifecycle;

    @Inject
    Today today;

    @Test
    void tellsOneDayInTheOrderItHappened() {
        InstitutionId institution = InstitutionFixtures.active();
        var order = EnforcementFixtures.noticeTo(
                Addressee.institution(institution.value()), NoticeKind.RECTIFICATION_ORDER);
        notices.issue(Tokens.caller("officer.test"), order);
        lifecycle.move(Caller.SYSTEM, institution, InstitutionMove.SUSPEND_ENROLMENT, today.date(), "测试〔2026〕1号");

        assertEquals(
                List.of("ENROLMENT_SUSPENDED", "RECTIFICATION_ORDER", "ACTIVATED", "REGISTERED"),
                history.of(institution).stream().map(HistoryLine::code).toList());
    }

    @Test
    void tellsResultsAndGradesOncePublished() {
        InstitutionId institution = InstitutionFixtures.active();
        AnnualFixtures.graded(institution, 2025, Grade.A);
        AnnualFixtures.called(institution, 2026);
        AnnualFixtures.published(institution, 2025, Outcome.FAILED);
        AnnualFixtures.corrected(institution, 2025);

        assertEquals(
                List.of("ANNUAL_CORRECTED", "ANNUAL_FAILED"),
                history.of(institution).stream()
                        .map(HistoryLine::code)
                        .filter(code -> code.startsWith("ANNUAL") || code.startsWith("CREDIT"))
                        .toList());
    }
}
