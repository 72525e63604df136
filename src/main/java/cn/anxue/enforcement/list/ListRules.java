package cn.anxue.enforcement.list;

import cn.anxue.calendar.Deadline;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The terms of lists where an authority is, as local rules set them. */
@ApplicationScoped
public class ListRules {
    /** 行政处罚法 art. 64, 85 by analogy: five working days to ask to be heard (E13). */
    private static final Term HEARING = Term.working(5);
    /** 政府信息公开条例 art. 26: twenty working days (E22). */
    private static final Term PUBLICATION = Term.working(20);
    /** 兴安盟 2024-10: three months (E25). */
    private static final Months OBSERVATION = new Months(3);

    private static final RuleKey<Term> HEARING_KEY = new RuleKey<>("lists.hearing", Term.class);
    private static final RuleKey<Term> PUBLICATION_KEY = new RuleKey<>("lists.publication", Term.class);
    private static final RuleKey<Months> OBSERVATION_KEY = new RuleKey<>("lists.observation", Months.class);
    /** How long an entry of the black list stands; no published rule was found (E29), so none is shipped. */
    private static final RuleKey<Months> BLACK_TERM_KEY = new RuleKey<>("lists.blackTerm", Months.class);
    /** Whether nobody may be proposed for the white list who does not meet all four tests (E26). */
    private static final RuleKey<Boolean> WHITE_TESTS_KEY = new RuleKey<>("lists.whiteTests", Boolean.class);

    /** A term of months. */
    public record Months(int months) {}

    private final RegionRules rules;
    private final Deadlines deadlines;
    private final Today today;

    ListRules(RegionRules rules, Deadlines deadlines, Today today) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.today = today;
    }

    LocalDate hearingUntil(String regionCode) {
        return deadlines.of(today.date(), on(regionCode, HEARING_KEY, HEARING)).on();
    }

    Deadline publishBy(String regionCode, LocalDate decidedOn) {
        return deadlines.of(decidedOn, on(regionCode, PUBLICATION_KEY, PUBLICATION));
    }

    LocalDate observationUntil(String regionCode, LocalDate from) {
        return from.plusMonths(on(regionCode, OBSERVATION_KEY, OBSERVATION).months());
    }

    /** Without end where nobody has laid down a term. */
    @Nullable
    LocalDate blackUntil(String regionCode, LocalDate from) {
        return rules.on(today.date(), regionCode, BLACK_TERM_KEY)
                .map(rule -> from.plusMonths(rule.value().months()))
                .orElse(null);
    }

    boolean requiresWhiteTests(String regionCode) {
        return on(regionCode, WHITE_TESTS_KEY, false);
    }

    private <T> T on(String regionCode, RuleKey<T> key, T otherwise) {
        return rules.on(today.date(), regionCode, key).map(Rule::value).orElse(otherwise);
    }
}
