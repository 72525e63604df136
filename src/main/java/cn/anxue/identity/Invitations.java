package cn.anxue.identity;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps codes that let a person choose a password, each good once; without an actor, the first administrator's. */
@ApplicationScoped
class Invitations {
    private static final String INSERT = """
            insert into identity_invitation (id, actor_id, code_digest, made_at, expires_at) values (?, ?, ?, ?, ?)
            """;
    private static final String WITHDRAW = """
            update identity_invitation set withdrawn_at = ?
             where actor_id = ? and used_at is null and withdrawn_at is null
            """;
    private static final String OPEN = """
            select actor_id from identity_invitation
             where code_digest = ? and used_at is null and withdrawn_at is null and expires_at > ?
            """;
    private static final String USE = """
            update identity_invitation set used_at = ?
             where code_digest = ? and used_at is null and withdrawn_at is null and expires_at > ?
            returning actor_id
            """;

    /** Whom an open code is for. */
    record Open(@Nullable ActorId actor) {}

    private final Sql sql;
    private final Today today;

    Invitations(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    /** A new code; an earlier one of the same actor ends. */
    Invitation issue(@Nullable ActorId actor, Duration lifetime) {
        withdraw(actor);
        SecretCode code = SecretCode.generate();
        Instant expiresAt = today.now().plus(lifetime);
        sql.update(INSERT, insert -> {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, actor == null ? null : actor.value());
            insert.setBytes(3, code.digest());
            insert.setObject(4, now());
            insert.setObject(5, expiresAt.atOffset(ZoneOffset.UTC));
        });
        return new Invitation(code, expiresAt);
    }

    void withdraw(@Nullable ActorId actor) {
        if (actor == null) {
            return;
        }
        sql.update(WITHDRAW, update -> {
            update.setObject(1, now());
            update.setObject(2, actor.value());
        });
    }

    Optional<Open> find(SecretCode code) {
        return rows(OPEN, select -> {
            select.setBytes(1, code.digest());
            select.setObject(2, now());
        });
    }

    /** Takes the code in the database transaction that runs: of several at once one gets an answer. */
    Optional<Open> use(SecretCode code) {
        return rows(USE, update -> {
            update.setObject(1, now());
            update.setBytes(2, code.digest());
            update.setObject(3, now());
        });
    }

    private Optional<Open> rows(String statement, Sql.Binding binding) {
        List<Open> found = sql.list(statement, binding, row -> {
            UUID actor = row.getObject(1, UUID.class);
            return new Open(actor == null ? null : new ActorId(actor));
        });
        return found.stream().findFirst();
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
