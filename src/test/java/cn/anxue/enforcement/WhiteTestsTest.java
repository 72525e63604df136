package cn.anxue.enforcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.annual.AnnualFixtures;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.page.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The four tests of the white list, one after the other. */
@QuarkusTest
class WhiteTestsTest {
    private static final String REGION = InstitutionFixtures.REGION;

    @Inject
    WhiteTests tests;

    @Inject
    WhiteCandidates candidates;

    @Inject
    NoticeService notices;

    @Inject
    Sql sql;

    @Inject
    ListService lists;

    private final Caller officer = Tokens.caller("officer.test");

    @Test
    void namesEveryReason() {
        InstitutionId open = InstitutionFixtures.active();
        assertEquals(Set.of(WhiteReason.NO_ANNUAL_RESULT, WhiteReason.NOT_ON_PLATFORM), reasons(open));
        enterOnPlatform(open);
        assertEquals(Set.of(WhiteReason.NO_ANNUAL_RESULT), reasons(open));
        assertEquals(
                Set.of(WhiteReason.NO_ANNUAL_RESULT, WhiteReason.NOT_OPERATING, WhiteReason.NOT_ON_PLATFORM),
                reasons(InstitutionFixtures.register()));

        AnnualFixtures.published(open, 2024, Outcome.PASSED);
        assertEquals(Set.of(), reasons(open));
        AnnualFixtures.published(open, 2025, Outcome.FAILED);
        assertEquals(Set.of(WhiteReason.ANNUAL_NOT_PASSED), reasons(open));
        AnnualFixtures.corrected(open, 2025);
        assertEquals(Set.of(), reasons(open));

        notices.issue(
                officer,
                List.of(EnforcementFixtures.noticeTo(
                        Addressee.institution(open.value()), NoticeKind.RECTIFICATION_ORDER)));
        assertEquals(Set.of(WhiteReason.BREACH_OPEN), reasons(open));
        lists.propose(
                officer, new ListDraft(ListKind.BLACK, Addressee.institution(open.value()), "示例依据第一条", null, null));
        assertEquals(Set.of(WhiteReason.BREACH_OPEN, WhiteReason.BLACKLISTED), reasons(open));
    }

    @Test
    void countsWhatItLists() {
        InstitutionId belongs = InstitutionFixtures.active();
        enterOnPlatform(belongs);
        AnnualFixtures.published(belongs, 2025, Outcome.PASSED);

        WhiteCandidates.Counts counts = candidates.count(officer, REGION);
        long listed = 0;
        boolean found = false;
        Page<WhiteCandidate> page = candidates.find(officer, REGION, true, null, 100);
        while (true) {
            listed += page.items().size();
            found |= page.items().stream().anyMatch(one -> one.institution().equals(belongs));
            assertTrue(page.items().stream().allMatch(WhiteCandidate::belongs));
            if (page.next() == null) {
                break;
            }
            page = candidates.find(officer, REGION, true, Objects.requireNonNull(page.next()), 100);
        }
        assertTrue(found);
        assertEquals(counts.belong(), listed);
        assertTrue(counts.all() > counts.belong());
        assertEquals(
                List.of(),
                candidates
                        .find(Tokens.caller("officer.other"), REGION, null, null, 100)
                        .items());
    }

    private void enterOnPlatform(InstitutionId id) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update institution set national_platform_id = ? where id = ?", update -> {
                    update.setString(1, "P" + id.value());
                    update.setObject(2, id.value());
                }));
    }

    @Transactional
    Set<WhiteReason> reasons(InstitutionId id) {
        return Objects.requireNonNull(tests.of(List.of(id)).get(id));
    }
}
