package cn.anxue.duty;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.SecretCode;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secret addresses of calendars: one good at a time for each actor, shown once, given up when he wishes. */
@ApplicationScoped
public class CalendarAddresses {
    private static final String INSERT =
            "insert into duty_calendar (id, actor_id, token_digest, made_at) values (?, ?, ?, ?)";
    private static final String REVOKE =
            "update duty_calendar set revoked_at = ? where actor_id = ? and revoked_at is null";
    private static final String OWN =
            "select made_at, last_read_on from duty_calendar where actor_id = ? and revoked_at is null";
    private static final String HOLDER =
            "select actor_id from duty_calendar where token_digest = ? and revoked_at is null";
    private static final String READ = """
            update duty_calendar set last_read_on = ?
            where token_digest = ? and revoked_at is null and last_read_on is distinct from ?""";

    private final Sql sql;
    private final ActorService actors;
    private final AuditTrail audit;
    private final Today today;

    CalendarAddresses(Sql sql, ActorService actors, AuditTrail audit, Today today) {
        this.sql = sql;
        this.actors = actors;
        this.audit = audit;
        this.today = today;
    }

    /**
     * The address that is good now, without its secret.
     *
     * @param lastReadOn the last day on which a calendar asked; null for never
     */
    public record Address(Instant madeAt, @Nullable LocalDate lastReadOn) {}

    @Transactional
    public Optional<Address> of(Caller caller) {
        return sql
                .list(
                        OWN,
                        select -> select.setObject(1, caller.id().value()),
                        row -> new Address(
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                row.getObject("last_read_on", LocalDate.class)))
                .stream()
                .findFirst();
    }

    /** A new address; the earlier one is good no more. */
    @Transactional
    public SecretCode make(Caller caller) {
        end(caller);
        SecretCode code = SecretCode.generate();
        UUID id = Uuid7.next();
        sql.update(INSERT, insert -> {
            insert.setObject(1, id);
            insert.setObject(2, caller.id().value());
            insert.setBytes(3, code.digest());
            insert.setObject(4, now());
        });
        tell(caller, "calendar.made");
        return code;
    }

    /** Done twice it stays as it is. */
    @Transactional
    public void revoke(Caller caller) {
        if (end(caller) > 0) {
            tell(caller, "calendar.revoked");
        }
    }

    /**
     * Whose calendar it is, with the rights he has now.
     *
     * @throws ProblemException {@code NOT_FOUND} for a wrong or revoked address, and once the actor is disabled
     */
    @Transactional
    public Caller read(String code) {
        byte[] digest = new SecretCode(code).digest();
        Caller holder = sql
                .list(HOLDER, select -> select.setBytes(1, digest), row -> row.getObject("actor_id", UUID.class))
                .stream()
                .findFirst()
                .flatMap(actor -> actors.enabled(new ActorId(actor)))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        sql.update(READ, update -> {
            update.setObject(1, today.date());
            update.setBytes(2, digest);
            update.setObject(3, today.date());
        });
        return holder;
    }

    private int end(Caller caller) {
        return sql.update(REVOKE, update -> {
            update.setObject(1, now());
            update.setObject(2, caller.id().value());
        });
    }

    private void tell(Caller caller, String act) {
        audit.recordAll(
                List.of(new AuditTrail.Row(caller, act, "actor", caller.id().value(), List.of(), null)));
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
