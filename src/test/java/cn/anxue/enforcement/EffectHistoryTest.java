package cn.anxue.enforcement;

import static cn.anxue.enforcement.EnforcementFixtures.noticeTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.enforcement.notice.CloseOut;
import cn.anxue.enforcement.notice.NoticeDraft;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeItems;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.recomputation.EffectRecomputation;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Effects are never set by hand: after each act of a random history of rulings, withdrawals, orders and list entries on
 * several institutions, bars, states and standings shown are those a plain reading of the decisions gives.
 */
@QuarkusTest
class EffectHistoryTest {
    private static final int INSTITUTIONS = 4;
    private static final int ACTS = 70;

    @Inject
    NoticeService notices;

    @Inject
    NoticeItems items;

    @Inject
    CloseOut closeOut;

    @Inject
    ListService lists;

    @Inject
    Decisions decisions;

    @Inject
    Bars bars;

    @Inject
    InstitutionRegister institutions;

    @Inject
    Standings standings;

    @Inject
    EffectRecomputation recomputation;

    @Inject
    Sql sql;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");
    private final DecisionOracle oracle = new DecisionOracle();

    @Test
    void showsWhatTheDecisionsSayAfterEachActOfARandomHistory() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<InstitutionId> all = Stream.generate(InstitutionFixtures::register)
                .limit(INSTITUTIONS)
                .toList();
        for (int i = 0; i < ACTS; i++) {
            act(random, all.get(random.nextInt(INSTITUTIONS)));
            String when = "seed " + seed + " act " + i;
            all.forEach(id -> assertShown(id, when));
        }
        assertEquals(List.of(), differencesOf(all), "seed " + seed);
    }

    @Test
    void namesWhatWasSetByHand() {
        InstitutionId id = InstitutionFixtures.register();
        NoticeView ruling = notices.issue(officer, to(id, NoticeKind.CLOSURE_NOTICE));
        decisions.approve(approver, NoticeService.CLOSURE_NOTICE, ruling.id().value());
        assertEquals(List.of(), differencesOf(List.of(id)));

        byHand("update institution_bar set lifted_at = set_at where institution_id = ? and kind = 'NO_RELEASES'", id);
        byHand("update institution set state = 'REGISTERED' where id = ?", id);

        Set<String> found = differencesOf(List.of(id)).stream()
                .map(EffectRecomputation.Difference::what)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("BAR", "STATE", "STANDING"), found);
    }

    private void byHand(String statement, InstitutionId id) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, update -> update.setObject(1, id.value())));
    }

    private void act(Random random, InstitutionId id) {
        switch (random.nextInt(8)) {
            case 0 -> rule(id, NoticeKind.CLOSURE_NOTICE, random.nextInt(4) > 0);
            case 1 -> rule(id, NoticeKind.SUSPENSION, random.nextInt(4) > 0);
            case 2, 3 -> withdraw(random, id);
            case 4 -> order(id);
            case 5 -> closeOrReopen(random, id);
            case 6 -> blacklist(id, random.nextInt(4) > 0);
            default -> delist(random, id);
        }
    }

    private void rule(InstitutionId id, NoticeKind kind, boolean approved) {
        NoticeView ruling = notices.issue(officer, to(id, kind));
        if (approved) {
            decisions.approve(approver, kind.name(), ruling.id().value());
            oracle.stands(id, ruling.id().value(), DecisionOracle.Kind.valueOf(kind.name()));
        } else {
            decisions.refuse(approver, kind.name(), ruling.id().value());
        }
    }

    private void withdraw(Random random, InstitutionId id) {
        DecisionOracle.Kind kind =
                random.nextBoolean() ? DecisionOracle.Kind.CLOSURE_NOTICE : DecisionOracle.Kind.SUSPENSION;
        oracle.one(id, kind).ifPresent(ruling -> {
            notices.withdraw(officer, new NoticeId(ruling), "已整改到位");
            if (random.nextInt(3) > 0) {
                decisions.approve(approver, NoticeService.WITHDRAWAL, ruling);
                oracle.ends(id, ruling);
            } else {
                decisions.refuse(approver, NoticeService.WITHDRAWAL, ruling);
            }
        });
    }

    private void order(InstitutionId id) {
        NoticeView order = notices.issue(officer, to(id, NoticeKind.RECTIFICATION_ORDER));
        oracle.stands(id, order.id().value(), DecisionOracle.Kind.ORDER);
    }

    private void closeOrReopen(Random random, InstitutionId id) {
        oracle.one(id, DecisionOracle.Kind.ORDER).ifPresent(order -> {
            var finding = new CloseOut.Finding(new NoticeId(order), 1, "已现场复核");
            EnforcementFixtures.putRight(officer, new NoticeId(order));
            closeOut.close(approver, finding);
            if (random.nextInt(3) == 0) {
                items.reopen(officer, finding, LocalDate.now(Today.ZONE).plusYears(1));
            } else {
                oracle.ends(id, order);
            }
        });
    }

    private void blacklist(InstitutionId id, boolean approved) {
        if (oracle.one(id, DecisionOracle.Kind.BLACK).isPresent()) {
            return;
        }
        ListEntryView entry =
                lists.propose(officer, EnforcementFixtures.blacklisting(Addressee.institution(id.value()), null, null));
        if (approved) {
            decisions.approve(approver, ListService.ENTRY, entry.id().value());
            oracle.stands(id, entry.id().value(), DecisionOracle.Kind.BLACK);
        } else {
            decisions.refuse(approver, ListService.ENTRY, entry.id().value());
        }
    }

    private void delist(Random random, InstitutionId id) {
        oracle.one(id, DecisionOracle.Kind.BLACK).ifPresent(entry -> {
            lists.proposeRemoval(officer, ListKind.BLACK, new ListEntryId(entry), "已整改");
            if (random.nextBoolean()) {
                decisions.approve(approver, ListService.REMOVAL, entry);
                oracle.ends(id, entry);
            } else {
                decisions.refuse(approver, ListService.REMOVAL, entry);
            }
        });
    }

    private void assertShown(InstitutionId id, String when) {
        List<String> shown = new ArrayList<>();
        bars.standing(id).forEach(bar -> shown.add(bar.kind().name()));
        shown.sort(null);
        assertEquals(oracle.bars(id), shown, when);
        assertEquals(oracle.state(id), institutions.view(id).state(), when);
        assertEquals(oracle.standing(id), standings.of(List.of(id)).get(id), when);
    }

    private List<EffectRecomputation.Difference> differencesOf(List<InstitutionId> ids) {
        Set<UUID> asked = ids.stream().map(InstitutionId::value).collect(Collectors.toSet());
        var result = recomputation.run(Tokens.caller("auditor.test"));
        assertTrue(result.institutions() >= ids.size());
        return result.differences().stream()
                .filter(difference -> asked.contains(difference.institution()))
                .toList();
    }

    private static NoticeDraft to(InstitutionId id, NoticeKind kind) {
        return noticeTo(Addressee.institution(id.value()), kind);
    }
}
