package cn.anxue.identity.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.session.Session;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A session as its owner sees it. */
public record SessionLine(String id, String address, String startedAt, String seenAt, boolean present) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static SessionLine of(Session session, String presentId) {
        String id = session.id().toString();
        return new SessionLine(
                id, session.address(), minute(session.startedAt()), minute(session.seenAt()), id.equals(presentId));
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(Today.ZONE));
    }
}
