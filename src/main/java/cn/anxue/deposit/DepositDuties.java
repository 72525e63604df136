package cn.anxue.deposit;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Deadline;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deposits to be topped up, by the term of the place. */
@ApplicationScoped
class DepositDuties implements Duties {
    private static final Text TOP_UP = Text.of("补足风险保证金", "Top the deposit up");
    private static final String SHORT = """
            select s.institution_id, s.short_since, i.name, i.region_code from deposit_standing s
            join institution i on i.id = s.institution_id
            where s.short_since is not null and i.state not in ('CLOSED', 'REVOKED') and %s
            order by s.short_since limit ?""";

    private final Sql sql;
    private final DepositLaws laws;

    DepositDuties(Sql sql, DepositLaws laws) {
        this.sql = sql;
        this.laws = laws;
    }

    private record Lacking(UUID institution, String name, String regionCode, LocalDate since) {}

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!OwnInstitutions.isAny(caller)) {
            return List.of();
        }
        List<Lacking> lacking = sql.list(
                SHORT.formatted(OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "s.institution_id")),
                select -> {
                    OwnInstitutions.bind(caller, select, 1);
                    select.setInt(2, NAMED_MAX);
                },
                row -> new Lacking(
                        row.getObject("institution_id", UUID.class),
                        row.getString("name"),
                        row.getString("region_code"),
                        row.getObject("short_since", LocalDate.class)));
        Map<LocalDate, Map<String, Deadline>> terms = terms(lacking);
        return lacking.stream().map(one -> duty(one, terms)).toList();
    }

    /** By the day it became short on and by place. */
    private Map<LocalDate, Map<String, Deadline>> terms(List<Lacking> lacking) {
        Map<LocalDate, Map<String, Deadline>> terms = new HashMap<>();
        lacking.stream().collect(Collectors.groupingBy(Lacking::since)).forEach((since, theirs) -> {
            Set<String> places = theirs.stream().map(Lacking::regionCode).collect(Collectors.toSet());
            terms.put(since, laws.topUps(places, since));
        });
        return terms;
    }

    /** Where the place has set no term it is due at once. */
    private static Duty duty(Lacking one, Map<LocalDate, Map<String, Deadline>> terms) {
        Deadline term = terms.getOrDefault(one.since(), Map.of()).get(one.regionCode());
        return new Duty(
                "deposit.short",
                one.institution(),
                TOP_UP,
                one.name(),
                null,
                term == null ? one.since() : term.on(),
                OwnInstitutions.page(one.institution()) + "#deposit");
    }
}
