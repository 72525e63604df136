package cn.anxue.fee.release;

import cn.anxue.calendar.Today;
import cn.anxue.fee.payout.MovedPayout;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutsMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Releases follow their payouts. */
@ApplicationScoped
class ReleasePayouts {
    private final ReleaseStore store;
    private final ReleaseGrounds grounds;
    private final Today today;

    ReleasePayouts(ReleaseStore store, ReleaseGrounds grounds, Today today) {
        this.store = store;
        this.grounds = grounds;
        this.today = today;
    }

    void moved(@Observes PayoutsMoved moved) {
        Map<ReleaseId, ReleaseState> states = new LinkedHashMap<>();
        for (MovedPayout payout : moved.payouts()) {
            if (payout.kind() == PayoutKind.RELEASE) {
                ReleaseState.after(payout.state())
                        .ifPresent(state -> states.put(new ReleaseId(payout.sourceId()), state));
            }
        }
        if (!states.isEmpty()) {
            follow(states);
        }
    }

    private void follow(Map<ReleaseId, ReleaseState> states) {
        List<Release> releases = store.lock(states.keySet());
        List<ReleaseStore.Move> moves = new ArrayList<>(releases.size());
        for (Release release : releases) {
            ReleaseState next = Objects.requireNonNull(states.get(release.id()));
            if (release.state() == ReleaseState.REFUSED) {
                // The bank paid it after all; its lessons go with the next cycle, which finds so much less earned.
                continue;
            }
            if (!release.state().canBecome(next)) {
                throw new IllegalStateException("release " + release.id() + " from " + release.state() + " to " + next);
            }
            moves.add(new ReleaseStore.Move(release.id(), next));
        }
        store.move(moves, today.now());
        grounds.keepTrail("fee.release-moved", releases);
    }
}
