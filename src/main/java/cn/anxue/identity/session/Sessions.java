package cn.anxue.identity.session;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.SecretCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps sessions in the database, so that one ended anywhere is ended everywhere. A session ends when its owner signs out,
 * when nothing was heard of it for a while, when its time is over, and when its owner's rights change.
 */
@ApplicationScoped
public class Sessions {
    /** How exactly it is noted when a session was last heard of: a page costs a write this often at most. */
    private static final Duration SEEN_STEP = Duration.ofSeconds(30);

    private static final Duration CODE_DUE_WITHIN = Duration.ofMinutes(10);
    private static final Duration ENROLMENT_DUE_WITHIN = Duration.ofMinutes(30);

    private static final String INSERT = """
            insert into identity_session (id, actor_id, code_digest, stage, address, started_at, seen_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            select id, actor_id, stage, address, started_at, seen_at, expires_at
              from identity_session
             where ended_at is null and seen_at > ? and expires_at > ?
            """;
    private static final String SEE = "update identity_session set seen_at = ? where id = ? and seen_at < ?";
    private static final String END = "update identity_session set ended_at = ? where id = ? and ended_at is null";
    private static final String END_OTHERS =
            "update identity_session set ended_at = ? where actor_id = ? and id <> ? and ended_at is null";

    private final Sql sql;
    private final Today today;
    private final Duration idleMax;
    private final Duration lifetimeMax;

    Sessions(
            Sql sql,
            Today today,
            @ConfigProperty(name = "anxue.session.idle") Duration idleMax,
            @ConfigProperty(name = "anxue.session.lifetime") Duration lifetimeMax) {
        this.sql = sql;
        this.today = today;
        this.idleMax = idleMax;
        this.lifetimeMax = lifetimeMax;
    }

    /** A new session with a code nobody has seen before, whatever the browser brought along. */
    @Transactional
    public SecretCode open(ActorId actor, Stage stage, String address) {
        SecretCode code = SecretCode.generate();
        Instant now = today.now();
        sql.update(INSERT, insert -> {
            insert.setObject(1, SessionId.next().value());
            insert.setObject(2, actor.value());
            insert.setBytes(3, code.digest());
            insert.setString(4, stage.name());
            insert.setString(5, address);
            insert.setObject(6, utc(now));
            insert.setObject(7, utc(now));
            insert.setObject(8, utc(now.plus(lifetime(stage))));
        });
        return code;
    }

    /** The session behind a cookie, if it has not ended. */
    @Transactional
    public Optional<Session> find(String code) {
        byte[] digest = new SecretCode(code).digest();
        Optional<Session> found = sql
                .list(
                        SELECT + " and code_digest = ?",
                        select -> {
                            select.setObject(1, utc(today.now().minus(idleMax)));
                            select.setObject(2, utc(today.now()));
                            select.setBytes(3, digest);
                        },
                        Sessions::session)
                .stream()
                .findFirst();
        found.ifPresent(this::see);
        return found;
    }

    /** The open sessions of an actor, latest first. */
    @Transactional
    public List<Session> list(ActorId actor) {
        return sql.list(
                SELECT + " and actor_id = ? and stage = 'OPEN' order by id desc",
                select -> {
                    select.setObject(1, utc(today.now().minus(idleMax)));
                    select.setObject(2, utc(today.now()));
                    select.setObject(3, actor.value());
                },
                Sessions::session);
    }

    @Transactional
    public void end(SessionId id) {
        sql.update(END, update -> {
            update.setObject(1, utc(today.now()));
            update.setObject(2, id.value());
        });
    }

    @Transactional
    public void endAll(ActorId actor) {
        endOthers(actor, new SessionId(new UUID(0, 0)));
    }

    /** Ends all sessions of an actor but the one he is in. */
    @Transactional
    public void endOthers(ActorId actor, SessionId kept) {
        sql.update(END_OTHERS, update -> {
            update.setObject(1, utc(today.now()));
            update.setObject(2, actor.value());
            update.setObject(3, kept.value());
        });
    }

    /** Ends a session and opens the next one in its place, with a code of its own. */
    @Transactional
    public SecretCode advance(Session session, Stage stage) {
        end(session.id());
        return open(session.actor(), stage, session.address());
    }

    private void see(Session session) {
        Instant now = today.now();
        if (session.seenAt().isAfter(now.minus(SEEN_STEP))) {
            return;
        }
        sql.update(SEE, update -> {
            update.setObject(1, utc(now));
            update.setObject(2, session.id().value());
            update.setObject(3, utc(now));
        });
    }

    private Duration lifetime(Stage stage) {
        return switch (stage) {
            case SECOND_FACTOR -> CODE_DUE_WITHIN;
            case ENROLMENT -> ENROLMENT_DUE_WITHIN;
            case OPEN -> lifetimeMax;
        };
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new ActorId(row.getObject("actor_id", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                row.getString("address"),
                instant(row, "started_at"),
                instant(row, "seen_at"),
                instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
