package cn.anxue.tipoff;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.guess.GuessKey;
import cn.anxue.identity.guess.Guesses;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reporter does with his code and PIN. A code nobody has costs the same work, counts the same attempts and is
 * answered with the same words as a wrong PIN.
 */
@ApplicationScoped
public class PublicTipOffs {
    private static final int MERGES_MAX = 5;

    private final TipOffStore store;
    private final Seating seating;
    private final Guesses guesses;
    private final AuditTrail audit;
    private final Today today;

    PublicTipOffs(TipOffStore store, Seating seating, Guesses guesses, AuditTrail audit, Today today) {
        this.store = store;
        this.seating = seating;
        this.guesses = guesses;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @param address whence it is asked, to count attempts; never kept
     * @throws ProblemException {@code TIP_OFF_UNKNOWN} or {@code TIP_OFF_WAIT}
     */
    @Transactional
    public PublicStatus status(String code, String pin, String address) {
        return status(open(code, pin, address));
    }

    /**
     * Once, within the term after the answer.
     *
     * @param words why the reporter is not content
     */
    @Transactional
    public PublicStatus reopen(String code, String pin, String address, String words) {
        TipOff tipOff = open(code, pin, address);
        LocalDate until = tipOff.reopenBy();
        if (!mayReopen(tipOff) || until == null) {
            throw new ProblemException(TipOffProblem.REOPENED_ONCE, Map.of("until", until == null ? "–" : until));
        }
        tipOff.reopen(seating.clocks().acceptBy(tipOff.handlerRegion()));
        tipOff.become(TipOffState.REOPENED);
        store.step(tipOff, null, null, words.strip());
        audit.recordAll(List.of(new AuditTrail.Row(
                Caller.SYSTEM,
                "tipoff.reopened",
                "tipoff",
                tipOff.id().value(),
                List.of("state"),
                tipOff.handlerRegion())));
        return status(tipOff);
    }

    private TipOff open(String code, String pin, String address) {
        CodeAndPin typed = CodeAndPin.typed(code, pin);
        GuessKey ofCode = GuessKey.ofTipOff(typed.code(), address);
        GuessKey ofAddress = GuessKey.ofTipOffs(address);
        GuessKey everywhere = GuessKey.ofTipOffEverywhere(typed.code());
        guesses.admit(ofAddress, ofCode, everywhere).ifPresent(this::refuse);
        byte[] digest = store.seals().pin(typed);
        Optional<TipOff> found = store.find(typed.code());
        byte[] kept = found.map(TipOff::pinDigest).orElseGet(() -> new byte[digest.length]);
        if (!MessageDigest.isEqual(kept, digest)) {
            throw new ProblemException(TipOffProblem.TIP_OFF_UNKNOWN);
        }
        guesses.takeBack(ofAddress);
        guesses.takeBack(everywhere);
        guesses.forget(ofCode);
        return found.orElseThrow();
    }

    private void refuse(Instant until) {
        long seconds = Math.max(1, until.getEpochSecond() - today.now().getEpochSecond());
        throw new ProblemException(TipOffProblem.TIP_OFF_WAIT, Map.of("seconds", seconds));
    }

    private boolean mayReopen(TipOff tipOff) {
        LocalDate until = tipOff.reopenBy();
        return tipOff.state().canBecome(TipOffState.REOPENED)
                && tipOff.reopenings() == 0
                && until != null
                && !today.date().isAfter(until);
    }

    private PublicStatus status(TipOff tipOff) {
        TipOff shown = main(tipOff);
        return new PublicStatus(
                tipOff.code(),
                tipOff.kind(),
                shown.state(),
                !shown.id().equals(tipOff.id()),
                seating.authorityName(shown.authorityId()),
                tipOff.receivedOn(),
                shown.dueOn(),
                shown.state() == TipOffState.REJECTED ? shown.reason() : null,
                shown.isAnswered() ? shown.actionKind() : null,
                shown.isAnswered() ? shown.actionNumber() : null,
                shown.isAnswered() ? shown.reply() : null,
                mayReopen(tipOff) ? tipOff.reopenBy() : null,
                store.steps(tipOff.id()).stream().map(PublicTipOffs::passed).toList());
    }

    /** The one that is looked into, where this one tells the same. */
    private TipOff main(TipOff tipOff) {
        TipOff shown = tipOff;
        for (int i = 0; i < MERGES_MAX; i++) {
            TipOffId next = shown.mainId();
            if (next == null) {
                return shown;
            }
            shown = store.get(next);
        }
        return shown;
    }

    private static PublicStatus.Passed passed(Step step) {
        return new PublicStatus.Passed(step.state(), LocalDate.ofInstant(step.at(), Today.ZONE), step.authority());
    }
}
