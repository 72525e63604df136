package cn.anxue.school;

import cn.anxue.calendar.DayUnit;
import cn.anxue.calendar.Deadline;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a place has laid down for the after-school service, with its days. */
@ApplicationScoped
public class SchoolLaws {
    /** The most a pupil may be charged a month. */
    public static final RuleKey<Money> FEE_CAP = new RuleKey<>("school.monthlyFeeCap", Money.class);
    /** The county's own fee (一县一策), at or below the cap. */
    public static final RuleKey<Money> COUNTY_FEE = new RuleKey<>("school.countyFee", Money.class);
    /** What public money adds a pupil and day. */
    public static final RuleKey<Money> SUBSIDY = new RuleKey<>("school.subsidyPerPupilDay", Money.class);
    /** How soon somebody must see to a provider that left the white list. */
    public static final RuleKey<Term> PROVIDER_ANSWER = new RuleKey<>("school.providerAnswer", Term.class);

    private static final Term PROVIDER_ANSWER_ELSE = new Term(5, DayUnit.WORKING);

    private final RegionRules rules;
    private final Deadlines deadlines;

    SchoolLaws(RegionRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** The rules about fees and subsidies that hold there on a day. */
    public record Terms(Optional<Rule<Money>> cap, Optional<Rule<Money>> countyFee, Optional<Rule<Money>> subsidy) {
        /** The lower of cap and county fee; empty where neither is laid down. */
        Optional<Rule<Money>> limit() {
            return Stream.concat(cap.stream(), countyFee.stream())
                    .min((one, other) -> one.value().compareTo(other.value()));
        }

        /** All that are laid down, for pages. */
        public List<Named> all() {
            return Stream.of(
                            cap.map(rule -> new Named("cap", rule)),
                            countyFee.map(rule -> new Named("county", rule)),
                            subsidy.map(rule -> new Named("subsidy", rule)))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** A rule under the word pages know it by. */
    public record Named(String name, Rule<Money> rule) {}

    public Terms on(LocalDate day, String regionCode) {
        return new Terms(
                rules.on(day, regionCode, FEE_CAP),
                rules.on(day, regionCode, COUNTY_FEE),
                rules.on(day, regionCode, SUBSIDY));
    }

    Deadline providerAnswer(LocalDate from, String regionCode) {
        Term term = rules.on(from, regionCode, PROVIDER_ANSWER).map(Rule::value).orElse(PROVIDER_ANSWER_ELSE);
        return deadlines.of(from, term);
    }
}
