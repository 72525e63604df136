package cn.anxue.publicregister;

import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.fee.cap.FeeCaps;
import cn.anxue.fee.refund.ClockTerms;
import cn.anxue.fee.refund.RefundLaws;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers families ask for, as they hold today at a place, each with the document it is written in. */
@ApplicationScoped
public class HelpRules {
    private static final RuleKey<FeeCaps> CAPS = new RuleKey<>("fee.caps", FeeCaps.class);
    private static final RuleKey<Term> SILENCE = new RuleKey<>("fee.silenceDays", Term.class);

    private final RegionRules rules;
    private final Today today;

    HelpRules(RegionRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    /** The caps of one kind of institution. */
    public record CapLine(InstitutionCategory category, FeeCaps.Cap cap) {}

    /** What a family pays at most at once. */
    public record CapsHelp(List<CapLine> lines, String document, boolean example) {}

    public Optional<CapsHelp> caps(String area) {
        return rules.on(today.date(), area, CAPS)
                .map(rule -> new CapsHelp(
                        rule.value().categories().entrySet().stream()
                                .sorted((one, other) -> one.getKey().compareTo(other.getKey()))
                                .map(line -> new CapLine(line.getKey(), line.getValue()))
                                .toList(),
                        rule.document(),
                        rule.example()));
    }

    public @Nullable Rule<ClockTerms> refundClocks(String area) {
        return rules.on(today.date(), area, RefundLaws.CLOCKS).orElse(null);
    }

    public @Nullable Rule<Term> silence(String area) {
        return rules.on(today.date(), area, SILENCE).orElse(null);
    }
}
