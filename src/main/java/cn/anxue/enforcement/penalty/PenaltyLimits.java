package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Brings together what limits the terms of a case: rules of the place, findings, earlier penalties. */
@ApplicationScoped
class PenaltyLimits {
    private final RegionRules rules;
    private final PenaltyHistory history;

    PenaltyLimits(RegionRules rules, PenaltyHistory history) {
        this.rules = rules;
        this.history = history;
    }

    TermsRules of(PenaltyCase file, Terms terms, LocalDate today) {
        Findings findings = file.findings;
        Money gains = findings == null ? Money.ofFen(0) : findings.gains();
        Optional<Rule<FineLimits>> rule =
                rules.on(today, file.regionCode(), terms.basis().limits());
        LocalDate ended = file.filing().endedOn();
        return new TermsRules(
                today,
                file.subject().id() != null,
                gains,
                findings != null && findings.refundsEndedOn() != null,
                rule.flatMap(found -> found.value().range(terms.severity(), gains)),
                rule.map(Rule::document).orElse(""),
                earlier(file),
                ended == null ? file.filing().discoveredOn() : ended);
    }

    List<Earlier> earlier(PenaltyCase file) {
        return history.before(file.subject(), file.regionCode(), file.id());
    }
}
