package cn.anxue.rule;

import static cn.anxue.rule.RuleCaseFixtures.REGION;
import static cn.anxue.rule.RuleCaseFixtures.approve;
import static cn.anxue.rule.RuleCaseFixtures.decide;
import static cn.anxue.rule.RuleCaseFixtures.draft;
import static cn.anxue.rule.RuleCaseFixtures.enacted;
import static cn.anxue.rule.RuleCaseFixtures.today;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalFixtures;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalProblem;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleBook;
import cn.anxue.region.RuleKey;
import cn.anxue.region.RuleRow;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rules laid down by two people, each test under a key of its own. */
@QuarkusTest
class RuleServiceTest {
    private final Caller officer = Tokens.caller("officer.test");

    @Inject
    RuleService service;

    @Inject
    RuleHistory history;

    @Inject
    RuleBook book;

    @Inject
    RegionRules rules;

    @Inject
    Today today;

    @Inject
    Sql sql;

    @Test
    void bringsARuleIntoForceOnItsDayWhenASecondPersonAgrees() {
        String key = "tipoff.takeOver";
        LocalDate first = today().plusDays(10);
        LocalDate second = today().plusDays(20);

        enacted(draft(key, term(4), first, null));
        ApprovalId next = RuleCaseFixtures.proposed(draft(key, term(6), second, null));
        assertEquals(4, days(key, second));
        approve(next);

        assertEquals(3, days(key, first.minusDays(1)));
        assertEquals(4, days(key, second.minusDays(1)));
        assertEquals(6, days(key, second));
        RuleHistory.Lines lines = history.of(officer, REGION, key);
        assertEquals(
                List.of(second + " null approver.test", first + " " + second + " approver.test"),
                lines.rows().stream()
                        .map(row -> row.rule().from() + " " + row.rule().until() + " "
                                + Objects.requireNonNull(lines.of(row)).decidedBy())
                        .toList());
    }

    @Test
    void keepsOutOtherDistrictsAndLetsThoseAboveDecide() {
        RuleDraft wanted = RuleCaseFixtures.aDraft();
        assertRefused(RequestProblem.NOT_FOUND, () -> service.propose(Tokens.caller("officer.other"), wanted));

        ApprovalId id = RuleCaseFixtures.proposed(wanted);
        assertRefused(RequestProblem.NOT_FOUND, () -> history.get(Tokens.caller("officer.other"), id));
        assertRefused(RequestProblem.NOT_FOUND, () -> decide(ApprovalFixtures.caller(Role.APPROVER, "410922"), id));
        decide(ApprovalFixtures.caller(Role.APPROVER, "410900"), id);
        assertTrue(book.fromProposal(id.value()).isPresent());
    }

    @Test
    void takesTwoPeople() {
        Caller both = new Caller(
                ActorId.next(), "both.fixture", Set.of(Role.OFFICER, Role.APPROVER), new Scope.Region(REGION));
        RuleDraft wanted = RuleCaseFixtures.aDraft();
        RuleCaseFixtures.clear(wanted.key());
        ApprovalId id = service.propose(both, wanted);

        assertRefused(ApprovalProblem.OWN_PROPOSAL, () -> decide(both, id));
        assertTrue(book.fromProposal(id.value()).isEmpty());
    }

    @Test
    void waitsForOneDecisionAtATimeOnEachKey() {
        String key = "tipoff.reopen";
        LocalDate from = today().plusDays(10);
        ApprovalId waiting = RuleCaseFixtures.proposed(draft(key, term(20), from, null));

        assertRefused(
                ApprovalProblem.ALREADY_PROPOSED,
                () -> service.propose(officer, draft(key, term(21), from.plusDays(5), null)));
        approve(waiting);
        assertRefused(
                RuleProblem.RULE_OVERLAPS,
                () -> service.propose(officer, draft(key, term(21), from.minusDays(5), null)));
        assertRefused(RuleProblem.RULE_OVERLAPS, () -> service.propose(officer, draft(key, term(21), from, null)));
        service.propose(officer, draft(key, term(21), from.minusDays(5), from));
    }

    @Test
    void takesOnlyValuesItsRoomTakes() {
        LocalDate from = today().plusDays(10);
        Stream.of(
                        draft("tipoff.accept", "\"five\"", from, null),
                        draft("tipoff.accept", term(0), from, null),
                        draft("tipoff.accept", "{\"days\": 5}", from, null),
                        draft("tipoff.accept", "{\"days\": \"5\", \"unit\": \"WORKING\"}", from, null),
                        draft("tipoff.accept", "{\"days\": 5, \"unit\": \"WORKING\", \"more\": 1}", from, null),
                        draft("deposit.floorIncluded", "\"true\"", from, null),
                        draft("deposit.floorIncluded", "null", from, null),
                        draft("deposit.tiers", "{\"tiers\": []}", from, null),
                        draft(
                                "fee.caps",
                                "{\"categories\": {\"ARTS\": {\"months\": 6, \"lessons\": 60, \"amount\":"
                                        + " {\"amount\": \"5000.00\", \"currency\": \"CNY\"}, \"monthsAhead\": 1,"
                                        + " \"lessonsLeft\": 20}}}",
                                from,
                                null),
                        draft("notice.ladder", "{\"rungs\": [null]}", from, null),
                        draft("refund.twoPeopleFrom", "{\"amount\": \"-1.00\", \"currency\": \"CNY\"}", from, null))
                .forEach(wanted ->
                        assertRefused(RuleProblem.RULE_VALUE_INVALID, () -> service.propose(officer, wanted)));
        assertRefused(
                RuleProblem.RULE_KEY_UNKNOWN,
                () -> service.propose(officer, draft("tipoff.unheardOf", "1", from, null)));
    }

    @Test
    void takesBackARowBeforeItsDaySoThatTheFormerOneStays() {
        String key = "tipoff.campaign";
        LocalDate first = today().plusDays(10);
        LocalDate second = today().plusDays(20);
        String value = "{\"days\": %d, \"percent\": 60, \"least\": 5}";
        RuleRow former = enacted(draft(key, value.formatted(4), first, null));
        RuleRow gone = enacted(draft(key, value.formatted(6), second, null));

        ApprovalId id = service.proposeWithdrawal(officer, gone.id(), "文件暂缓实施");
        approve(id);

        assertTrue(book.find(gone.id()).orElseThrow().isWithdrawn());
        assertEquals(null, book.find(former.id()).orElseThrow().rule().until());
        assertRefused(RuleProblem.RULE_OVER, () -> service.proposeWithdrawal(officer, gone.id(), "再次"));
        RuleRow again = enacted(draft(key, value.formatted(7), second, null));
        assertEquals(second, again.rule().from());
    }

    @Test
    void endsARowWithNoneToFollowAndNeverBringsItBack() {
        String key = "lists.blackTerm";
        LocalDate first = today().plusDays(10);
        LocalDate end = today().plusDays(20);
        RuleRow row = enacted(draft(key, "{\"months\": 12}", first, null));

        approve(service.proposeEnd(officer, row.id(), end, "文件废止"));
        assertEquals(end, book.find(row.id()).orElseThrow().rule().until());

        RuleRow next = enacted(draft(key, "{\"months\": 24}", end, null));
        approve(service.proposeWithdrawal(officer, next.id(), "文件暂缓实施"));
        assertEquals(end, book.find(row.id()).orElseThrow().rule().until());
    }

    @Test
    void decidesNothingWhoseDayHasPassedMeanwhile() {
        String key = "inspection.supervisorSilence";
        enacted(draft(key, "{\"days\": 50}", today().plusDays(10), null));
        ApprovalId late = RuleCaseFixtures.proposed(draft(key, "{\"days\": 51}", today().plusDays(11), null));
        InstantSource moved = InstantSource.offset(InstantSource.system(), Duration.ofDays(11));

        today.setSource(moved);
        try {
            assertRefused(RuleProblem.RULE_DAY_PAST, () -> approve(late));
        } finally {
            today.setSource(InstantSource.system());
        }
        assertTrue(book.fromProposal(late.value()).isEmpty());
    }

    @Test
    void keepsRowsAsTheyWereLaidDownInTheDatabaseToo() {
        RuleRow row = enacted(RuleCaseFixtures.aDraft());
        for (String change : List.of(
                "update region_rule set value = '2' where id = ?",
                "update region_rule set document = '另一文件' where id = ?",
                "update region_rule set effective_until = current_date - 2 where id = ?",
                "delete from region_rule where id = ?",
                "update rule_proposal set document = '另一文件' where approval_id = (select proposal_id"
                        + " from region_rule where id = ?)")) {
            assertThrows(
                    PersistenceException.class,
                    () -> sql.update(change, update -> update.setObject(1, row.id())),
                    change);
        }
        assertEquals(row, book.find(row.id()).orElseThrow());
    }

    private static String term(int days) {
        return "{\"days\": %d, \"unit\": \"WORKING\"}".formatted(days);
    }

    private int days(String key, LocalDate day) {
        Rule<Term> rule = rules.on(day, REGION, new RuleKey<>(key, Term.class)).orElseThrow();
        return rule.value().days();
    }

    private static void assertRefused(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }
}
