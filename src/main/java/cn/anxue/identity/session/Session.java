package cn.anxue.identity.session;

import cn.anxue.identity.ActorId;
import java.time.Instant;

/** One sign-in at one browser, as far as it has come. */
public record Session(
        SessionId id,
        ActorId actor,
        Stage stage,
        String address,
        Instant startedAt,
        Instant seenAt,
        Instant expiresAt) {
    public boolean isOpen() {
        return stage == Stage.OPEN;
    }
}
