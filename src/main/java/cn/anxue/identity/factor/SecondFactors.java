package cn.anxue.identity.factor;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.ActorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps second factors and takes their codes, each once. Failed codes are counted by whoever asks. */
@ApplicationScoped
public class SecondFactors {
    static final String PURPOSE = "identity_second_factor.secret";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ENROLLED =
            "select actor_id from identity_second_factor where secret is not null and actor_id = any(?)";
    private static final String BEGIN = """
            insert into identity_second_factor (actor_id, pending_secret) values (?, ?)
            on conflict (actor_id) do update set pending_secret = excluded.pending_secret
            """;
    private static final String CONFIRM = """
            update identity_second_factor
               set secret = pending_secret, pending_secret = null, confirmed_at = ?, last_step = ?
             where actor_id = ? and pending_secret is not null
            """;
    private static final String STEP =
            "update identity_second_factor set last_step = ? where actor_id = ? and last_step < ?";
    private static final String USE =
            "update identity_recovery_code set used_at = ? where actor_id = ? and code_digest = ? and used_at is null";
    private static final String KEEP_CODES = """
            insert into identity_recovery_code (actor_id, code_digest) select actor_id, code_digest
              from unnest(?::uuid[], ?::bytea[]) as c (actor_id, code_digest)
            """;
    private static final String DROP_CODES = "delete from identity_recovery_code where actor_id = ?";
    private static final String DROP = "delete from identity_second_factor where actor_id = ?";

    private final Sql sql;
    private final Vault vault;
    private final Today today;

    SecondFactors(Sql sql, Vault vault, Today today) {
        this.sql = sql;
        this.vault = vault;
        this.today = today;
    }

    public boolean isEnrolled(ActorId actor) {
        return !enrolled(List.of(actor)).isEmpty();
    }

    /** Those of the actors that have a second factor. */
    @Transactional
    public Set<ActorId> enrolled(Collection<ActorId> actors) {
        return new HashSet<>(sql.list(
                ENROLLED,
                select -> Columns.of(select, actors).uuid(ActorId::value),
                row -> new ActorId(row.getObject(1, UUID.class))));
    }

    /** A new secret to be confirmed; until then the present one, if any, stays good. */
    @Transactional
    public Enrolment begin(ActorId actor, String name) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String letters = Base32.encode(secret);
        sql.update(BEGIN, insert -> {
            insert.setObject(1, actor.value());
            insert.setBytes(2, vault.encrypt(letters, PURPOSE));
        });
        return new Enrolment(name, letters);
    }

    /** What was begun and not yet confirmed. */
    @Transactional
    public Optional<Enrolment> begun(ActorId actor, String name) {
        return secret("pending_secret", actor).map(letters -> new Enrolment(name, letters));
    }

    /** Makes what was begun the actor's second factor; empty where the code is not one of it. */
    @Transactional
    public Optional<List<String>> confirm(ActorId actor, String code) {
        OptionalLong step = secret("pending_secret", actor)
                .map(letters -> Totp.stepOf(Base32.decode(letters), digits(code), today.now()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        sql.update(CONFIRM, update -> {
            update.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            update.setLong(2, step.getAsLong());
            update.setObject(3, actor.value());
        });
        return Optional.of(renewRecoveryCodes(actor));
    }

    /** Whether this is the code of now, or a recovery code; either is used up by asking. */
    @Transactional
    public boolean take(ActorId actor, String code) {
        OptionalLong step = secret("secret", actor)
                .map(letters -> Totp.stepOf(Base32.decode(letters), digits(code), today.now()))
                .orElse(OptionalLong.empty());
        return step.isPresent() ? advance(actor, step.getAsLong()) : useRecoveryCode(actor, code);
    }

    /** Takes the second factor away, for a person who has lost it. */
    @Transactional
    public void drop(ActorId actor) {
        sql.update(DROP_CODES, delete -> delete.setObject(1, actor.value()));
        sql.update(DROP, delete -> delete.setObject(1, actor.value()));
    }

    private boolean advance(ActorId actor, long step) {
        return sql.update(STEP, update -> {
                    update.setLong(1, step);
                    update.setObject(2, actor.value());
                    update.setLong(3, step);
                })
                == 1;
    }

    private boolean useRecoveryCode(ActorId actor, String code) {
        Instant now = today.now();
        return sql.update(USE, update -> {
                    update.setObject(1, now.atOffset(ZoneOffset.UTC));
                    update.setObject(2, actor.value());
                    update.setBytes(3, RecoveryCode.typed(code).digest());
                })
                == 1;
    }

    private List<String> renewRecoveryCodes(ActorId actor) {
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::generate).limit(RECOVERY_CODES).toList();
        sql.update(DROP_CODES, delete -> delete.setObject(1, actor.value()));
        sql.update(
                KEEP_CODES,
                insert -> Columns.of(insert, codes).uuid(code -> actor.value()).bytes(RecoveryCode::digest));
        return codes.stream().map(RecoveryCode::grouped).toList();
    }

    private Optional<String> secret(String column, ActorId actor) {
        return sql
                .list(
                        "select " + column + " from identity_second_factor where actor_id = ? and " + column
                                + " is not null",
                        select -> select.setObject(1, actor.value()),
                        row -> vault.decrypt(row.getBytes(1), PURPOSE))
                .stream()
                .findFirst();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
