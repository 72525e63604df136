package cn.anxue.tipoff;

import cn.anxue.audit.AuditTrail;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authority;
import cn.anxue.region.Department;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves a tip-off along its table, one step after the other. */
@ApplicationScoped
public class TipOffMoves {
    private final TipOffStore store;
    private final Seating seating;
    private final ActorService actors;
    private final InstitutionRegister institutions;
    private final AuditTrail audit;

    TipOffMoves(
            TipOffStore store,
            Seating seating,
            ActorService actors,
            InstitutionRegister institutions,
            AuditTrail audit) {
        this.store = store;
        this.seating = seating;
        this.actors = actors;
        this.institutions = institutions;
        this.audit = audit;
    }

    /** @throws ProblemException where the table knows no such move, or something it needs is missing */
    @Transactional
    public void move(Caller caller, TipOffId id, Move move) {
        TipOff tipOff = store.get(id);
        seating.requireHandling(caller, tipOff);
        requireMove(tipOff, move.to());
        if (tipOff.state() == TipOffState.DUPLICATE) {
            tipOff.mergeInto(null);
        }
        UUID authority = apply(tipOff, move);
        tipOff.become(move.to());
        store.step(tipOff, caller, authority, move.words());
        audit.record(caller, "tipoff." + act(move.to()), "tipoff", id.value(), "state");
    }

    /** Gives one that is being looked into to somebody else. */
    @Transactional
    public void reassign(Caller caller, TipOffId id, String officer) {
        TipOff tipOff = store.get(id);
        seating.requireHandling(caller, tipOff);
        if (tipOff.state() != TipOffState.ASSIGNED) {
            throw refused(tipOff, TipOffState.ASSIGNED);
        }
        assign(tipOff, officer);
        store.step(tipOff, caller, null, null);
        audit.record(caller, "tipoff.assigned", "tipoff", id.value(), "assignedTo");
    }

    /** Says which institution it is about, where the reporter did not know. */
    @Transactional
    public void identify(Caller caller, TipOffId id, InstitutionId institution) {
        TipOff tipOff = store.get(id);
        seating.requireHandling(caller, tipOff);
        institutions.requireSight(caller, institution);
        tipOff.identify(institution);
        store.flush();
        audit.record(caller, "tipoff.identified", "tipoff", id.value(), "institutionId");
    }

    /** Where it went, of a transfer. */
    private @Nullable UUID apply(TipOff tipOff, Move move) {
        switch (move.to()) {
            case ACCEPTED -> tipOff.accept(seating.clocks().replyBy(tipOff.handlerRegion()));
            case REJECTED ->
                tipOff.reject(move.requireReason(), seating.clocks().reopenBy(tipOff.handlerRegion()));
            case DUPLICATE -> tipOff.mergeInto(main(tipOff, move.requireMain()));
            case TRANSFERRED -> {
                return transfer(tipOff, move);
            }
            case ASSIGNED -> assign(tipOff, move.requireOfficer());
            case CHECKED -> tipOff.find(move.requireWords());
            case ACTION_LINKED -> tipOff.link(move.requireAction(), move.actionId(), move.actionNumber());
            case REPLIED -> tipOff.reply(move.requireWords(), seating.clocks().reopenBy(tipOff.handlerRegion()));
            case RECEIVED, SCREENED, SUBSTANTIATED, NOT_FOUND, CLOSED, REOPENED -> {
                return null;
            }
        }
        return null;
    }

    private UUID transfer(TipOff tipOff, Move move) {
        move.requireReason();
        Department department = move.department() == null ? Department.EDUCATION : move.department();
        Authority office = seating.office(move.requirePlace(), department);
        tipOff.transferTo(office, seating.clocks().takeOverBy(office.regionCode()));
        return office.id().value();
    }

    private void assign(TipOff tipOff, String name) {
        Caller officer = actors.enabled(name.toLowerCase(Locale.ROOT))
                .filter(found -> found.has(Role.OFFICER) && seating.reaches(found, tipOff.handlerRegion()))
                .orElseThrow(() -> new ProblemException(TipOffProblem.OFFICER_UNFIT, "/officer", Map.of("name", name)));
        tipOff.assign(officer.id().value(), officer.name());
    }

    private TipOffId main(TipOff tipOff, String code) {
        return store.find(CodeAndPin.typed(code, "").code())
                .filter(main -> !main.id().equals(tipOff.id())
                        && main.state() != TipOffState.DUPLICATE
                        && main.state() != TipOffState.REJECTED
                        && main.handlerRegion().equals(tipOff.handlerRegion()))
                .map(TipOff::id)
                .orElseThrow(() -> new ProblemException(TipOffProblem.MAIN_UNFIT, "/main", Map.of()));
    }

    private static void requireMove(TipOff tipOff, TipOffState next) {
        if (!tipOff.state().moves().contains(next)) {
            throw refused(tipOff, next);
        }
    }

    private static ProblemException refused(TipOff tipOff, TipOffState next) {
        return new ProblemException(
                TipOffProblem.TIP_OFF_STATE, Map.of("from", tipOff.state().text(), "to", next.text()));
    }

    private static String act(TipOffState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
