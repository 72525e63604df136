package cn.anxue.tipoff;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.privacy.Look;
import cn.anxue.privacy.Looks;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the confidant who reported, and a photo as it came; each look is kept with its reason before anything is shown. */
@ApplicationScoped
public class TipOffLooks {
    /** What a look is kept under. */
    public static final String SUBJECT = "tipoff";

    private final TipOffStore store;
    private final Seating seating;
    private final Looks looks;

    TipOffLooks(TipOffStore store, Seating seating, Looks looks) {
        this.store = store;
        this.seating = seating;
        this.looks = looks;
    }

    /** @throws ProblemException {@code NO_CONTACT} where the reporter stayed anonymous; then nothing was looked at */
    @Transactional
    public Reporter reporter(Caller caller, TipOffId id, String reason) {
        TipOff tipOff = visible(caller, id);
        byte[] sealed = tipOff.contactCiphertext();
        if (sealed == null) {
            throw new ProblemException(TipOffProblem.NO_CONTACT);
        }
        keep(caller, tipOff, "contact", reason);
        return store.seals().reporter(sealed, id.value());
    }

    /** As it came, with place, time and device where the camera wrote them. */
    @Transactional
    public ShownPhoto original(Caller caller, TipOffId id, int n, String reason) {
        TipOff tipOff = visible(caller, id);
        ShownPhoto photo =
                store.photos().original(id, n).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        keep(caller, tipOff, "photo" + n, reason);
        return photo;
    }

    private TipOff visible(Caller caller, TipOffId id) {
        TipOff tipOff = store.get(id);
        seating.requireSight(caller, tipOff);
        if (!caller.has(Role.CONFIDANT)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        return tipOff;
    }

    private void keep(Caller caller, TipOff tipOff, String field, String reason) {
        looks.record(
                caller,
                List.of(new Look(SUBJECT, tipOff.id().value(), List.of(field), reason, tipOff.handlerRegion())));
    }
}
