package cn.anxue.deposit;

import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Assesses what institutions must have deposited, by the law of their places. Set-based. */
@ApplicationScoped
class Assessor {
    private static final int STRETCH = 1_000;

    private final InstitutionRegister register;
    private final DepositLaws laws;
    private final Requirements requirements;
    private final DepositStandings standings;
    private final Today today;

    Assessor(
            InstitutionRegister register,
            DepositLaws laws,
            Requirements requirements,
            DepositStandings standings,
            Today today) {
        this.register = register;
        this.laws = laws;
        this.requirements = requirements;
        this.standings = standings;
        this.today = today;
    }

    /** Adds a row for each whose requirement is no longer what it was. */
    void assess(Collection<InstitutionId> institutions, ActorId assessor) {
        LocalDate day = today.date();
        List<InstitutionView> views = register.views(institutions);
        Map<String, DepositLaw> lawsByRegion =
                laws.on(day, views.stream().map(InstitutionView::regionCode).collect(Collectors.toSet()));
        Map<InstitutionId, DepositRequirement> current = requirements.current(institutions, day);
        Map<InstitutionId, Money> fees = requirements.floors(institutions, day);
        Map<InstitutionId, DepositRequirement> changed = new HashMap<>();
        for (InstitutionView view : views) {
            DepositRequirement before = current.get(view.id());
            DepositRules.requirement(
                            Objects.requireNonNull(lawsByRegion.get(view.regionCode())),
                            view.scale(),
                            fees.getOrDefault(view.id(), Money.ofFen(0)),
                            before,
                            day)
                    .filter(after -> !after.equals(before))
                    .ifPresent(after -> changed.put(view.id(), after));
        }
        enter(changed, assessor);
    }

    /**
     * Every institution whose deposit still matters, a stretch at a time, each in a database transaction of its own.
     *
     * @param enter told the institution a stretch begins after; answers false where another node has done it
     */
    void assessAll(Predicate<InstitutionId> enter) {
        List<InstitutionId> stretch = List.of(new InstitutionId(new UUID(0, 0)));
        while (!stretch.isEmpty()) {
            InstitutionId last = stretch.get(stretch.size() - 1);
            stretch = QuarkusTransaction.requiringNew().call(() -> assessStretch(last, enter.test(last)));
        }
    }

    private List<InstitutionId> assessStretch(InstitutionId after, boolean mine) {
        List<InstitutionId> stretch = requirements.living(after, STRETCH);
        if (mine) {
            assess(stretch, Caller.SYSTEM.id());
        }
        return stretch;
    }

    /** Those whose exception has run out, in the same way; {@code enter} is told the first of a stretch. */
    void assessRunOut(LocalDate day, Predicate<InstitutionId> enter) {
        List<InstitutionId> runOut = QuarkusTransaction.requiringNew().call(() -> requirements.runOut(day));
        for (int from = 0; from < runOut.size(); from += STRETCH) {
            List<InstitutionId> stretch = runOut.subList(from, Math.min(from + STRETCH, runOut.size()));
            QuarkusTransaction.requiringNew().run(() -> {
                if (enter.test(stretch.get(0))) {
                    assess(stretch, Caller.SYSTEM.id());
                }
            });
        }
    }

    void enter(Map<InstitutionId, DepositRequirement> changed, ActorId assessor) {
        requirements.add(changed, today.date(), assessor, today.now());
        standings.moved(changed.keySet());
    }

    List<AssessedRequirement> history(InstitutionId institution) {
        return requirements.history(institution);
    }

    /** What the institution collected in one charging period (D1). */
    Money floorOf(InstitutionId institution) {
        return requirements.floors(List.of(institution), today.date()).getOrDefault(institution, Money.ofFen(0));
    }

    DepositLaw lawOf(InstitutionId institution) {
        String region = register.view(institution).regionCode();
        return Objects.requireNonNull(laws.on(today.date(), List.of(region)).get(region));
    }
}
