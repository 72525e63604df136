package cn.anxue.identity.web;

import cn.anxue.identity.session.Session;
import java.time.Instant;

/** A session as its owner sees it. */
public record SessionLine(String id, String address, Instant startedAt, Instant seenAt, boolean present) {
    static SessionLine of(Session session, String presentId) {
        String id = session.id().toString();
        return new SessionLine(id, session.address(), session.startedAt(), session.seenAt(), id.equals(presentId));
    }
}
