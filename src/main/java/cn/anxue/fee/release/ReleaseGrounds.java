package cn.anxue.fee.release;

import cn.anxue.audit.AuditTrail;
import cn.anxue.fee.order.OrderHolds;
import cn.anxue.fee.order.OrderId;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is paid on a day, and how much. */
@ApplicationScoped
class ReleaseGrounds {
    static final RuleKey<ReleaseCycle> CYCLE = new RuleKey<>("fee.releaseCycle", ReleaseCycle.class);
    private static final Money NOTHING = Money.ofFen(0);

    private final RegionRules rules;
    private final Bars bars;
    private final OrderHolds holds;
    private final ReleaseBooks books;
    private final AuditTrail audit;

    ReleaseGrounds(RegionRules rules, Bars bars, OrderHolds holds, ReleaseBooks books, AuditTrail audit) {
        this.rules = rules;
        this.bars = bars;
        this.holds = holds;
        this.books = books;
        this.audit = audit;
    }

    /**
     * What is due to an institution.
     *
     * @param candidates orders whose lessons it is for
     */
    record Due(InstitutionId institution, ReleaseCycle cycle, Money amount, Money missing, List<Candidate> candidates) {
        Money lessons() {
            return candidates.stream().map(Candidate::unreleased).reduce(NOTHING, Money::plus);
        }
    }

    /** The cycle of each that nothing bars; a place that has laid down none releases nothing. */
    Map<InstitutionId, ReleaseCycle> cycles(List<Payable> payables, LocalDate day) {
        Map<String, Rule<ReleaseCycle>> byRegion =
                rules.onAll(day, payables.stream().map(Payable::regionCode).collect(Collectors.toSet()), CYCLE);
        Set<InstitutionId> barred =
                bars.barred(payables.stream().map(Payable::institution).toList(), BarKind.NO_RELEASES);
        Map<InstitutionId, ReleaseCycle> cycles = new LinkedHashMap<>();
        for (Payable payable : payables) {
            Rule<ReleaseCycle> rule = byRegion.get(payable.regionCode());
            if (rule != null && !barred.contains(payable.institution())) {
                cycles.put(payable.institution(), rule.value());
            }
        }
        return cycles;
    }

    /** Candidates are read before balances: what is earned in between goes with the next cycle. */
    Map<InstitutionId, Due> due(Collection<InstitutionId> institutions, Map<InstitutionId, ReleaseCycle> cycles) {
        List<Candidate> candidates = books.candidates(institutions);
        Set<OrderId> held =
                holds.heldOf(candidates.stream().map(Candidate::order).toList()).keySet();
        Map<InstitutionId, List<Candidate>> released = new LinkedHashMap<>();
        Map<InstitutionId, Money> withheld = new LinkedHashMap<>();
        for (Candidate one : candidates) {
            boolean waits = cycles.get(one.institution()) == ReleaseCycle.AFTER_COURSE && !one.ended();
            if (waits || held.contains(one.order())) {
                withheld.merge(one.institution(), one.unreleased(), Money::plus);
            } else {
                released.computeIfAbsent(one.institution(), id -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<InstitutionId, Due> due = new LinkedHashMap<>();
        books.of(institutions, withheld).forEach((institution, found) -> {
            ReleaseCycle cycle = cycles.get(institution);
            if (cycle != null) {
                due.put(
                        institution,
                        new Due(
                                institution,
                                cycle,
                                ReleaseRules.amount(found),
                                found.missing(),
                                released.getOrDefault(institution, List.of())));
            }
        });
        return due;
    }

    void keepTrail(String act, List<Release> releases) {
        Map<InstitutionId, String> places =
                books.places(releases.stream().map(Release::institution).toList());
        audit.recordAll(releases.stream()
                .map(release -> new AuditTrail.Row(
                        Caller.SYSTEM,
                        act,
                        "release",
                        release.id().value(),
                        List.of("state"),
                        places.get(release.institution())))
                .toList());
    }
}
