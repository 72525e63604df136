package cn.anxue.bank.instruction;

import cn.anxue.bank.AccountFacts;
import cn.anxue.calendar.Today;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** On which day instructions given now are to be paid, by place and bank; one question whatever their number. */
@ApplicationScoped
class CutOffs {
    private final RegionRules rules;
    private final WorkingDays days;
    private final Today today;

    CutOffs(RegionRules rules, WorkingDays days, Today today) {
        this.rules = rules;
        this.days = days;
        this.today = today;
    }

    /** The day for each account, by number. */
    Map<String, LocalDate> requestedOn(Collection<AccountFacts> accounts, Instant given) {
        Map<String, Rule<CutOff>> byRegion = rules.onAll(
                today.date(), accounts.stream().map(AccountFacts::regionCode).collect(Collectors.toSet()), CutOff.KEY);
        Map<String, LocalDate> on = new HashMap<>();
        for (AccountFacts account : accounts) {
            Rule<CutOff> rule = byRegion.get(account.regionCode());
            CutOff cutOff = rule == null ? CutOff.NONE : rule.value();
            on.put(account.number(), cutOff.requestedOn(account.bankCode(), given, days));
        }
        return on;
    }
}
