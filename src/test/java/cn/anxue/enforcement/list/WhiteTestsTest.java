package cn.anxue.enforcement.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.annual.AnnualFixtures;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Relation;
import cn.anxue.page.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        lists.propose(officer, EnforcementFixtures.blacklisting(Addressee.institution(open.value()), null, null));
        assertEquals(Set.of(WhiteReason.BREACH_OPEN, WhiteReason.BLACKLISTED), reasons(open));
    }

    @Test
    void countsWhatItLists() {
        InstitutionId belongs = InstitutionFixtures.active();
        enterOnPlatform(belongs);
        AnnualFixtures.published(belongs, 2025, Outcome.PASSED);
        InstitutionId absent = InstitutionFixtures.register();

        WhiteCandidates.Counts counts = candidates.count(officer, REGION);
        List<WhiteCandidate> listed = listed(officer, true);
        assertTrue(ids(listed).contains(belongs));
        assertFalse(ids(listed).contains(absent));
        assertTrue(listed.stream().allMatch(WhiteCandidate::belongs));
        assertEquals(counts.belong(), listed.size());
        assertTrue(ids(listed(officer, false)).contains(absent));
        assertEquals(counts.all(), listed(officer, null).size());
        assertTrue(counts.all() > counts.belong());
    }

    @Test
    void listsToEachOfficerWhatHeSees() {
        InstitutionId own = InstitutionFixtures.register();
        InstitutionId handedOver = InstitutionFixtures.register();
        InstitutionFixtures.handOver(handedOver, Relation.COMPETENT_AUTHORITY, "410922");

        Set<InstitutionId> seen = ids(listed(Tokens.caller("officer.other"), null));

        assertTrue(seen.contains(handedOver));
        assertFalse(seen.contains(own));
    }

    /** From the first page to the last. */
    private List<WhiteCandidate> listed(Caller caller, @Nullable Boolean belongs) {
        List<WhiteCandidate> listed = new ArrayList<>();
        String cursor = null;
        do {
            Page<WhiteCandidate> page = candidates.find(caller, REGION, belongs, cursor, 100);
            listed.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return listed;
    }

    private static Set<InstitutionId> ids(List<WhiteCandidate> candidates) {
        return candidates.stream().map(WhiteCandidate::institution).collect(Collectors.toSet());
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
