package cn.anxue.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A machine of one bank or one institution, known by id and secret. */
@Entity
@Table(name = "identity_client")
class Client {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ActorId id;

    private String name;

    private byte[] secretDigest;

    private byte @Nullable [] oldSecretDigest;

    private @Nullable Instant oldSecretUntil;

    @Embedded
    private StoredScope scope;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private ActorId createdBy;

    /** Raised when it is revoked; tokens carry it. */
    private long rightsVersion;

    @Version
    private long version;

    private Instant createdAt;

    private @Nullable Instant disabledAt;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(ActorId id, String name, ClientSecret secret, Scope scope, ActorId createdBy, Instant now) {
        RoleFit.check(Set.of(roleWithin(scope)), scope);
        this.id = id;
        this.name = name;
        this.secretDigest = secret.digest();
        this.scope = StoredScope.of(scope);
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void revoke(Instant now) {
        disabledAt = now;
        rightsVersion++;
    }

    long rightsVersion() {
        return rightsVersion;
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    /** The new secret passes from now on, the one before until the moment set; a still older one no more. */
    void renewSecret(ClientSecret secret, Instant oldUntil) {
        oldSecretDigest = secretDigest;
        oldSecretUntil = oldUntil;
        secretDigest = secret.digest();
    }

    boolean hasSecret(ClientSecret secret, Instant now) {
        if (secret.hasDigest(secretDigest)) {
            return true;
        }
        return oldSecretDigest != null
                && oldSecretUntil != null
                && now.isBefore(oldSecretUntil)
                && secret.hasDigest(oldSecretDigest);
    }

    Caller caller() {
        return new Caller(id, name, Set.of(roleWithin(scope.scope())), scope.scope());
    }

    ClientView view() {
        return new ClientView(id, name, scope.scope(), createdAt, disabledAt);
    }

    private static Role roleWithin(Scope scope) {
        return scope instanceof Scope.Bank ? Role.BANK : Role.INSTITUTION;
    }
}
