package cn.anxue.enforcement.penalty;

import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.enforcement.Selection;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The running clocks of cases as duties of those who handle them. */
@ApplicationScoped
class PenaltyDuties implements Duties {
    // Over is what is closed, and published or taken down as it must be; what another authority goes on with is not
    // ours.
    private static final String RUNNING = """
            d.state not in ('NO_PENALTY', 'TRANSFERRED_TO_POLICE')
            and not (d.state = 'CLOSED' and d.published_on is not null)
            and not (d.state = 'WITHDRAWN' and (d.published_on is null or d.taken_down_on is not null))
            and exists (select from region_authority h join region_within v on v.region_code = h.region_code
                        where h.id = d.handler_id and v.ancestor_code = :handled)""";

    private final EntityManager entities;
    private final PenaltyDesk desk;

    PenaltyDuties(EntityManager entities, PenaltyDesk desk) {
        this.entities = entities;
        this.desk = desk;
    }

    @Override
    @Transactional
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!caller.has(Role.OFFICER) || !(caller.scope() instanceof Scope.Region region)) {
            return List.of();
        }
        return Selection.from("enforcement_penalty", caller)
                .where(RUNNING, "handled", region.regionCode())
                .list(entities, PenaltyCase.class, NAMED_MAX)
                .stream()
                .map(desk::read)
                .flatMap(PenaltyDuties::duties)
                .sorted(Comparator.comparing(Duty::dueOn))
                .limit(NAMED_MAX)
                .toList();
    }

    /** One of each kind, the most urgent. */
    private static Stream<Duty> duties(PenaltyFile file) {
        PenaltyView view = file.view();
        Set<ClockKind> named = EnumSet.noneOf(ClockKind.class);
        return file.clocks().stream()
                .filter(clock -> clock.kind().isDuty() && clock.isRunning())
                .sorted(Comparator.comparing(PenaltyClock::on))
                .filter(clock -> named.add(clock.kind()))
                .map(clock -> new Duty(
                        "penalty."
                                + clock.kind().name().toLowerCase(Locale.ROOT).replace('_', '.'),
                        view.id().value(),
                        clock.kind().text(),
                        view.subject().publicName(),
                        view.number(),
                        clock.on(),
                        "/console/penalties/" + view.id()));
    }
}
