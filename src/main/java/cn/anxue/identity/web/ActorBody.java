package cn.anxue.identity.web;

import cn.anxue.identity.ActorRegister;
import cn.anxue.identity.ActorState;
import cn.anxue.identity.ActorView;
import cn.anxue.identity.IdentityProblem;
import cn.anxue.identity.Invitation;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the actors endpoint. */
public final class ActorBody {
    private ActorBody() {}

    /** What an actor may do and how far; at most one of the three reaches, none for an administrator. */
    @Schema(name = "ActorRights")
    public record Rights(
            @NotEmpty @Size(max = 4) List<@NotNull Role> roles,

            @Pattern(regexp = "^\\d{6}(\\d{3}){0,2}$") @Schema(maxLength = 12, examples = "140302") @Nullable
            String regionCode,

            @Pattern(regexp = "^\\d{12}$") @Schema(maxLength = 12, examples = "000000000001") @Nullable
            String bankCode,

            @Nullable UUID institutionId) {
        Scope scope() {
            return ActorBody.scope(regionCode, bankCode, institutionId);
        }

        Set<Role> held() {
            return Set.copyOf(roles);
        }
    }

    /** Rights and the name to sign in with, which is no person's name. */
    @Schema(name = "ActorInvitation")
    public record Invite(
            @NotNull
            @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{1,62}$")
            @Schema(maxLength = 63, examples = "officer.yangquan")
            String name,

            @NotEmpty @Size(max = 4) List<@NotNull Role> roles,

            @Pattern(regexp = "^\\d{6}(\\d{3}){0,2}$") @Schema(maxLength = 12, examples = "140302") @Nullable
            String regionCode,

            @Pattern(regexp = "^\\d{12}$") @Schema(maxLength = 12, examples = "000000000001") @Nullable
            String bankCode,

            @Nullable UUID institutionId) {
        Rights rights() {
            return new Rights(roles, regionCode, bankCode, institutionId);
        }
    }

    /** The way in, shown this once. */
    @Schema(name = "InvitationCode")
    public record Code(
            @Schema(maxLength = 50) String code,

            @Schema(maxLength = 100, description = "The page where the person chooses a password, on this service")
            String link,

            Instant expiresOn) {
        static Code from(Invitation invitation) {
            String code = invitation.code().value();
            return new Code(code, "/sign-in/invitation/" + code, invitation.expiresAt());
        }
    }

    /** Who was invited. */
    @Schema(name = "InvitedActor")
    public record Invited(UUID id, Code invitation) {
        static Invited from(ActorRegister.Invited invited) {
            return new Invited(invited.id().value(), Code.from(invited.invitation()));
        }
    }

    /** An actor as listed. */
    @Schema(name = "Actor")
    public record View(
            UUID id,
            @Schema(maxLength = 63) String name,
            List<Role> roles,
            @Schema(maxLength = 12) @Nullable String regionCode,
            @Schema(maxLength = 12) @Nullable String bankCode,
            @Nullable UUID institutionId,
            ActorState state,
            boolean secondFactor,
            Instant createdAt,
            @Nullable Instant disabledAt,
            long version) {
        static View from(ActorView actor) {
            Scope scope = actor.scope();
            return new View(
                    actor.id().value(),
                    actor.name(),
                    actor.roles().stream().sorted().toList(),
                    scope instanceof Scope.Region region ? region.regionCode() : null,
                    scope instanceof Scope.Bank bank ? bank.bankCode() : null,
                    scope instanceof Scope.Institution institution ? institution.institutionId() : null,
                    actor.state(),
                    actor.secondFactor(),
                    actor.createdAt(),
                    actor.disabledAt(),
                    actor.version());
        }
    }

    static Scope scope(@Nullable String regionCode, @Nullable String bankCode, @Nullable UUID institutionId) {
        long given = Stream.of(regionCode, bankCode, institutionId)
                .filter(Objects::nonNull)
                .count();
        if (given > 1) {
            throw new ProblemException(IdentityProblem.ROLES_DO_NOT_FIT);
        }
        if (regionCode != null) {
            return new Scope.Region(regionCode);
        }
        if (bankCode != null) {
            return new Scope.Bank(bankCode);
        }
        return institutionId == null ? new Scope.None() : new Scope.Institution(institutionId);
    }
}
