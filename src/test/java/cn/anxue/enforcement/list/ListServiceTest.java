package cn.anxue.enforcement.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalProblem;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.Standing;
import cn.anxue.enforcement.Standings;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionProblem;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
class ListServiceTest {
    @Inject
    ListService service;

    @Inject
    NoticeService notices;

    @Inject
    ListRegister register;

    @Inject
    ListExpiry expiry;

    @Inject
    Bars bars;

    @Inject
    Standings standings;

    @Inject
    Decisions decisions;

    @Inject
    Sql sql;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void barsSalesFromTheDecisionToTheRemoval() {
        InstitutionId id = InstitutionFixtures.register();

        ListEntryView entry = service.propose(officer, black(id));
        assertNull(entry.number());
        assertEquals(Set.of(), barred(id));

        approve(entry);
        assertEquals(Standing.BLACKLISTED, standings.of(List.of(id)).get(id));
        assertEquals(Set.of(id), barred(id));

        service.proposeRemoval(officer, ListKind.BLACK, entry.id(), "已整改");
        assertEquals(Set.of(id), barred(id));

        decisions.approve(approver, ListService.REMOVAL, entry.id().value());
        ListEntryView removed = register.get(officer, ListKind.BLACK, entry.id());
        assertEquals(ListEntryState.REMOVED, removed.state());
        assertNotNull(removed.number());
        assertEquals(Set.of(), barred(id));
    }

    @Test
    void keepsAnEntryWhoseRemovalIsRefused() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView entry = service.propose(officer, black(id));
        approve(entry);
        service.proposeRemoval(officer, ListKind.BLACK, entry.id(), "已整改");

        decisions.refuse(approver, ListService.REMOVAL, entry.id().value());

        assertEquals(
                ListEntryState.LISTED,
                register.get(officer, ListKind.BLACK, entry.id()).state());
        assertEquals(Set.of(id), barred(id));
    }

    @Test
    void takesABlacklistedInstitutionOffTheWhiteListAtOnce() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView white = service.propose(officer, entry(ListKind.WHITE, Addressee.institution(id.value())));
        approve(white);

        approve(service.propose(officer, black(id)));

        assertEquals(
                ListEntryState.REMOVED,
                register.get(officer, ListKind.WHITE, white.id()).state());
        assertProblem(
                EnforcementProblem.BLACKLISTED,
                () -> service.propose(officer, entry(ListKind.WHITE, Addressee.institution(id.value()))));
    }

    @Test
    void listsAnInstitutionOnce() {
        InstitutionId id = InstitutionFixtures.register();
        service.propose(officer, black(id));

        assertProblem(EnforcementProblem.ALREADY_LISTED, () -> service.propose(officer, black(id)));
    }

    @Test
    void takesPersonsToTheBlackListAlone() {
        ListEntryView entry = service.propose(officer, entry(ListKind.BLACK, EnforcementFixtures.person()));
        approve(entry);

        assertEquals(
                "示某",
                register.get(officer, ListKind.BLACK, entry.id()).subject().publicName());
        assertProblem(
                EnforcementProblem.WHITE_LIST_INSTITUTIONS_ONLY,
                () -> service.propose(officer, entry(ListKind.WHITE, EnforcementFixtures.person())));
    }

    @Test
    void refusesTermsThatCannotBe() {
        Addressee person = EnforcementFixtures.person();
        LocalDate tomorrow = LocalDate.of(2999, 1, 1);

        assertProblem(
                EnforcementProblem.FROM_IN_FUTURE,
                () -> service.propose(officer, EnforcementFixtures.blacklisting(person, tomorrow, null)));
        assertProblem(
                EnforcementProblem.UNTIL_BEFORE_FROM,
                () -> service.propose(
                        officer, EnforcementFixtures.blacklisting(person, null, LocalDate.of(2020, 1, 1))));
    }

    @Test
    void letsNobodyApproveHisOwnEntry() {
        Caller both = decisions.withBothRoles();
        ListEntryView entry = service.propose(both, entry(ListKind.BLACK, EnforcementFixtures.unlicensed()));

        assertProblem(
                ApprovalProblem.OWN_PROPOSAL,
                () -> decisions.approve(both, ListService.ENTRY, entry.id().value()));
    }

    @Test
    void isNotFoundByAnotherDistrict() {
        Caller other = Tokens.caller("officer.other");
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView entry = service.propose(officer, black(id));

        assertProblem(RequestProblem.NOT_FOUND, () -> service.propose(other, black(id)));
        assertProblem(RequestProblem.NOT_FOUND, () -> register.get(other, ListKind.BLACK, entry.id()));
        assertProblem(RequestProblem.NOT_FOUND, () -> service.proposeRemoval(other, ListKind.BLACK, entry.id(), "越权"));
    }

    @Test
    void isDecidedByTheCompetentAuthorityAlone() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView before = service.propose(officer, black(id));
        InstitutionFixtures.handOver(id, Relation.COMPETENT_AUTHORITY, "410922");

        assertProblem(InstitutionProblem.NOT_COMPETENT, () -> approve(before));
        decisions.refuse(approver, ListService.ENTRY, before.id().value());

        ListEntryView after = service.propose(Tokens.caller("officer.other"), black(id));
        assertProblem(RequestProblem.NOT_FOUND, () -> approve(after));
        decisions.approve(
                Tokens.caller("approver.other"), ListService.ENTRY, after.id().value());
        assertEquals(Set.of(id), barred(id));
    }

    @Test
    void endsWithItsTerm() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView entry = service.propose(officer, black(id));
        approve(entry);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update enforcement_list_entry set from_on = '2020-01-01', until_on = '2020-12-31' where id = ?",
                        update -> update.setObject(1, entry.id().value())));
        assertEquals(Standing.DEPOSIT_SHORT, standings.of(List.of(id)).get(id));

        expiry.run();

        assertEquals(
                ListEntryState.EXPIRED,
                register.get(officer, ListKind.BLACK, entry.id()).state());
        assertEquals(Set.of(), barred(id));
    }

    @Test
    void asksTheWhiteListsTestsAgainWhenItIsDecided() {
        InstitutionId id = InstitutionFixtures.register();
        ListEntryView white = service.propose(officer, entry(ListKind.WHITE, Addressee.institution(id.value())));
        notices.issue(
                officer,
                EnforcementFixtures.noticeTo(Addressee.institution(id.value()), NoticeKind.RECTIFICATION_ORDER));

        assertProblem(ListProblem.WHITE_TESTS_UNMET, () -> approve(white));
    }

    @Test
    void takesNoBlacklistingThatSaysNothingOfAHearing() {
        var silent = new ListDraft(ListKind.BLACK, EnforcementFixtures.person(), "示例依据第一条", null, null);

        assertProblem(ListProblem.HEARING_OUTCOME_REQUIRED, () -> service.propose(officer, silent));
    }

    private void approve(ListEntryView entry) {
        decisions.approve(approver, ListService.ENTRY, entry.id().value());
    }

    private Set<InstitutionId> barred(InstitutionId id) {
        return bars.barred(List.of(id), BarKind.NO_SALES);
    }

    private static ListDraft black(InstitutionId id) {
        return entry(ListKind.BLACK, Addressee.institution(id.value()));
    }

    private static ListDraft entry(ListKind list, Addressee addressee) {
        return list == ListKind.BLACK
                ? EnforcementFixtures.blacklisting(addressee, null, null)
                : new ListDraft(list, addressee, "示例依据第一条", null, null);
    }

    private static void assertProblem(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
