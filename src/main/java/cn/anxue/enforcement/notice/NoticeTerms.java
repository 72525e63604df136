package cn.anxue.enforcement.notice;

import cn.anxue.calendar.Bounds;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.region.RegionRules;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last days of what follows from a notice, by the rules of its place. Terms of the law stand as they are (行政处罚法 art.
 * 85: those of 2, 3, 5 and 7 days are working days, all others calendar days); where the law is silent, the place decides.
 */
@ApplicationScoped
public class NoticeTerms {
    private static final RuleKey<Term> SERVICE = key("service");
    private static final RuleKey<Term> ANSWER = key("answer");
    private static final RuleKey<Term> RECEIPT = key("receipt");
    private static final RuleKey<Term> OBJECTION = key("objection");
    private static final RuleKey<Term> OBJECTION_DECISION = key("objectionDecision");
    private static final RuleKey<Term> PUBLICITY = key("publicity");
    private static final RuleKey<Term> TAKE_DOWN = key("takeDown");
    private static final Map<RuleKey<Term>, Term> UNLESS_RULED = Map.of(
            SERVICE, Term.working(7),
            ANSWER, Term.calendar(15),
            RECEIPT, Term.working(5),
            OBJECTION, Term.working(5),
            OBJECTION_DECISION, Term.calendar(15),
            PUBLICITY, Term.working(5),
            TAKE_DOWN, Term.working(3));

    private static final int AHEAD_YEARS_MAX = 3;

    private final RegionRules rules;
    private final Deadlines deadlines;

    NoticeTerms(RegionRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** No day that a notice sets lies further ahead. */
    static Bounds within(LocalDate today) {
        return Bounds.ahead(today, AHEAD_YEARS_MAX);
    }

    /** By place, in one question of the rules. */
    public Map<String, LocalDate> serveBy(Collection<String> regions, LocalDate issuedOn) {
        return last(regions, issuedOn, SERVICE);
    }

    public LocalDate answerDue(NoticeKind kind, String region, LocalDate servedOn) {
        return last(region, servedOn, kind.endsWithReceipt() ? RECEIPT : ANSWER);
    }

    public Map<String, LocalDate> answerDue(NoticeKind kind, Collection<String> regions, LocalDate servedOn) {
        return last(regions, servedOn, kind.endsWithReceipt() ? RECEIPT : ANSWER);
    }

    public LocalDate objectionUntil(String region, LocalDate servedOn) {
        return last(region, servedOn, OBJECTION);
    }

    public Map<String, LocalDate> objectionUntil(Collection<String> regions, LocalDate servedOn) {
        return last(regions, servedOn, OBJECTION);
    }

    public LocalDate publicUntil(String region, LocalDate publishedOn) {
        return last(region, publishedOn, PUBLICITY);
    }

    LocalDate decideBy(String region, LocalDate raisedOn) {
        return last(region, raisedOn, OBJECTION_DECISION);
    }

    LocalDate takeDownBy(String region, LocalDate withdrawnOn) {
        return last(region, withdrawnOn, TAKE_DOWN);
    }

    private LocalDate last(String region, LocalDate from, RuleKey<Term> key) {
        return last(List.of(region), from, key).values().iterator().next();
    }

    private Map<String, LocalDate> last(Collection<String> regions, LocalDate from, RuleKey<Term> key) {
        var ruled = rules.onAll(from, regions, key);
        Map<String, LocalDate> days = new HashMap<>();
        for (String region : regions) {
            var rule = ruled.get(region);
            Term term = rule == null ? UNLESS_RULED.getOrDefault(key, Term.calendar(15)) : rule.value();
            days.computeIfAbsent(region, code -> deadlines.of(from, term).on());
        }
        return days;
    }

    private static RuleKey<Term> key(String name) {
        return new RuleKey<>("notice." + name, Term.class);
    }
}
