package cn.anxue.deposit;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import cn.anxue.region.Regions;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries a rule before it is enacted: what each institution of the place would have to deposit, and by how much it would be
 * short. Nothing is written. Where a place below has laid down its own, that goes on holding there.
 */
@ApplicationScoped
@Transactional
public class DepositTrial {
    private static final String WITHIN = """
            select i.id from institution i
            join region_within w on w.region_code = i.region_code and w.ancestor_code = ?
            where i.state not in ('CLOSED', 'REVOKED') order by i.id
            """;

    private final Sql sql;
    private final InstitutionRegister register;
    private final Regions regions;
    private final Knowledge knowledge;
    private final Today today;

    DepositTrial(Sql sql, InstitutionRegister register, Regions regions, Knowledge knowledge, Today today) {
        this.sql = sql;
        this.register = register;
        this.regions = regions;
        this.knowledge = knowledge;
        this.today = today;
    }

    /** What is known of deposits without the trial. */
    @ApplicationScoped
    static class Knowledge {
        private final DepositLaws laws;
        private final Requirements requirements;
        private final DepositStandings standings;

        Knowledge(DepositLaws laws, Requirements requirements, DepositStandings standings) {
            this.laws = laws;
            this.requirements = requirements;
            this.standings = standings;
        }

        Known of(List<InstitutionView> views, LocalDate day) {
            List<InstitutionId> ids = views.stream().map(InstitutionView::id).toList();
            return new Known(
                    laws.on(day, views.stream().map(InstitutionView::regionCode).collect(Collectors.toSet())),
                    requirements.current(ids, day),
                    requirements.floors(ids, day),
                    standings.of(ids));
        }
    }

    record Known(
            Map<String, DepositLaw> laws,
            Map<InstitutionId, DepositRequirement> current,
            Map<InstitutionId, Money> fees,
            Map<InstitutionId, DepositStanding> standings) {}

    /**
     * One institution that would be short.
     *
     * @param required as it is now; null where it was never assessed
     * @param wouldBe as it would be
     */
    public record Short(
            InstitutionId institution,
            String name,
            @Nullable Money required,
            Money wouldBe,
            Money held,
            Money shortfall) {}

    /** By tiers of scale. */
    public List<Short> tiers(String regionCode, DepositTiers tiers) {
        return run(regionCode, law -> {
            Rule<DepositTiers> rule = law.tiers();
            return isOwn(rule, regionCode)
                    ? law
                    : new DepositLaw(law.basis(), tried(tiers, regionCode), law.floorIncluded());
        });
    }

    /** With the fees of one charging period as the least, or without (D1). */
    public List<Short> floorIncluded(String regionCode, boolean included) {
        return run(regionCode, law -> new DepositLaw(law.basis(), law.tiers(), included));
    }

    private List<Short> run(String regionCode, UnaryOperator<DepositLaw> change) {
        LocalDate day = today.date();
        List<InstitutionId> ids = sql.list(
                WITHIN,
                select -> select.setString(1, regionCode),
                row -> new InstitutionId(row.getObject(1, UUID.class)));
        List<InstitutionView> views = register.views(ids);
        Known known = knowledge.of(views, day);
        List<Short> found = new ArrayList<>();
        for (InstitutionView view : views) {
            DepositLaw law = change.apply(Objects.requireNonNull(known.laws().get(view.regionCode())));
            DepositRequirement before = known.current().get(view.id());
            Money floor = known.fees().getOrDefault(view.id(), Money.ofFen(0));
            DepositStanding standing = known.standings().get(view.id());
            Money held = standing == null ? Money.ofFen(0) : standing.held();
            DepositRules.requirement(law, view.scale(), floor, before, day)
                    .map(DepositRequirement::required)
                    .filter(wouldBe -> wouldBe.compareTo(held) > 0)
                    .ifPresent(wouldBe -> found.add(new Short(
                            view.id(),
                            view.name(),
                            before == null ? null : before.required(),
                            wouldBe,
                            held,
                            wouldBe.minus(held))));
        }
        return found;
    }

    /** Whether a place below the one that tries has laid down its own. */
    private boolean isOwn(@Nullable Rule<?> rule, String trying) {
        return rule != null && !rule.regionCode().equals(trying) && regions.within(rule.regionCode(), trying);
    }

    private Rule<DepositTiers> tried(DepositTiers tiers, String regionCode) {
        return new Rule<>(tiers, regionCode, "试算", today.date(), null, true);
    }
}
