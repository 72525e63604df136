package cn.anxue.institution;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What upper rooms keep institutions from. Each decision sets its own bar, and a thing is barred while one stands; the
 * right to decide was checked where the decision was made.
 */
@ApplicationScoped
public class Bars {
    private final StoredBars bars;
    private final InstitutionRegister register;
    private final AuditTrail audit;
    private final Today today;

    Bars(StoredBars bars, InstitutionRegister register, AuditTrail audit, Today today) {
        this.bars = bars;
        this.register = register;
        this.audit = audit;
        this.today = today;
    }

    /** Set twice by the same decision, it stands once. */
    @Transactional
    public void set(InstitutionId institution, BarKind kind, String decision) {
        if (!bars.standing(institution, kind, decision).isEmpty()) {
            return;
        }
        bars.persist(new Bar(institution, kind, decision, today.now()));
        note("institution.barred", institution, kind);
    }

    /** Lifts what this decision set; where it set nothing, nothing happens. */
    @Transactional
    public void lift(InstitutionId institution, BarKind kind, String decision) {
        for (var bar : bars.standing(institution, kind, decision)) {
            bar.lift(today.now());
            note("institution.bar_lifted", institution, kind);
        }
    }

    /** Kept on the trail of the institution's place, whoever decided. */
    private void note(String act, InstitutionId institution, BarKind kind) {
        String region = register.view(institution).regionCode();
        audit.recordAll(List.of(new AuditTrail.Row(
                Caller.SYSTEM, act, "institution", institution.value(), List.of(kind.name()), region)));
    }

    @Transactional
    public List<BarView> standing(InstitutionId institution) {
        return bars.standing(institution).stream().map(Bar::view).toList();
    }

    /** Those of the list for which at least one such bar stands. */
    @Transactional
    public Set<InstitutionId> barred(Collection<InstitutionId> institutions, BarKind kind) {
        return bars.standing(institutions, kind).stream().map(Bar::institution).collect(Collectors.toSet());
    }
}
