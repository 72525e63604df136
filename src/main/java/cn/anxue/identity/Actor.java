package cn.anxue.identity;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person who signs in by name and password. The three fields of the sign-in extension are read by its generated code. */
@Entity
@Table(name = "identity_actor")
@UserDefinition
class Actor {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ActorId id;

    @Username
    String name;

    /** Absent until the person invited has chosen one. */
    @Password
    @Nullable
    String secret;

    /** Groups, joined by commas. */
    @Roles
    String roles;

    @Embedded
    private StoredScope scope;

    private boolean demo;

    /** Raised by every change of what he may do; tokens carry it. */
    private long rightsVersion;

    @Version
    private long version;

    private Instant createdAt;

    private @Nullable Instant disabledAt;

    @SuppressWarnings("NullAway.Init")
    protected Actor() {}

    Actor(
            ActorId id,
            String name,
            @Nullable PasswordHash password,
            Set<Role> roles,
            Scope scope,
            boolean demo,
            Instant now) {
        RoleFit.check(roles, scope);
        this.id = id;
        this.name = name;
        this.secret = password == null ? null : password.value();
        this.roles = groups(roles);
        this.scope = StoredScope.of(scope);
        this.demo = demo;
        this.createdAt = now;
    }

    void changeRoles(Set<Role> held, Scope reach) {
        RoleFit.check(held, reach);
        roles = groups(held);
        scope = StoredScope.of(reach);
        rightsVersion++;
    }

    void choosePassword(PasswordHash password) {
        secret = password.value();
        rightsVersion++;
    }

    /** Until a new one is chosen nobody signs in by this name. */
    void voidPassword() {
        secret = null;
        rightsVersion++;
    }

    /** For what is kept elsewhere and decides how he signs in. */
    void endTokens() {
        rightsVersion++;
    }

    void rebind(Scope reach) {
        RoleFit.check(roles(), reach);
        this.scope = StoredScope.of(reach);
        rightsVersion++;
    }

    void disable(Instant now) {
        disabledAt = now;
        rightsVersion++;
    }

    long rightsVersion() {
        return rightsVersion;
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    boolean isDemo() {
        return demo;
    }

    ActorId id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    Optional<PasswordHash> password() {
        return Optional.ofNullable(secret).map(PasswordHash::new);
    }

    ActorState state() {
        if (disabledAt != null) {
            return ActorState.DISABLED;
        }
        return secret == null ? ActorState.INVITED : ActorState.ACTIVE;
    }

    ActorView view(boolean secondFactor) {
        return new ActorView(id, name, roles(), scope.scope(), state(), secondFactor, createdAt, disabledAt, version);
    }

    Caller caller() {
        return new Caller(id, name, roles(), scope.scope());
    }

    private static String groups(Set<Role> roles) {
        return roles.stream().sorted().map(Role::group).collect(Collectors.joining(","));
    }

    private Set<Role> roles() {
        return Arrays.stream(roles.split(",")).map(Role::ofGroup).collect(Collectors.toUnmodifiableSet());
    }
}
