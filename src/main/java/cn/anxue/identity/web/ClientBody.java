package cn.anxue.identity.web;

import cn.anxue.identity.ClientService;
import cn.anxue.identity.ClientView;
import cn.anxue.identity.IdentityProblem;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the clients endpoint. */
public final class ClientBody {
    private ClientBody() {}

    /** Exactly one of the two bindings is given. */
    @Schema(name = "ClientRegistration")
    public record Registration(
            @NotNull
            @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{1,62}$")
            @Schema(maxLength = 63, examples = "icbc-yangquan")
            String name,

            @Pattern(regexp = "^\\d{12}$") @Schema(maxLength = 12, examples = "000000000001") @Nullable
            String bankCode,

            @Nullable UUID institutionId) {
        Scope scope() {
            if (bankCode != null && institutionId == null) {
                return new Scope.Bank(bankCode);
            }
            if (institutionId != null && bankCode == null) {
                return new Scope.Institution(institutionId);
            }
            throw new ProblemException(IdentityProblem.CLIENT_BINDING);
        }
    }

    /** The only time the secret is shown. */
    @Schema(name = "RegisteredClient")
    public record Registered(
            @Schema(description = "The client_id") UUID id,
            @Schema(maxLength = 60) String secret) {
        static Registered from(ClientService.Registered client) {
            return new Registered(client.id().value(), client.secret().value());
        }
    }

    /** How long the present secret passes beside the new one. */
    @Schema(name = "SecretRenewal")
    public record Renewal(
            @NotNull @Min(0) @Max(168) @Schema(minimum = "0", maximum = "168", examples = "24") @Nullable
            Integer overlapHours) {}

    /** A client as listed. */
    @Schema(name = "Client")
    public record View(
            UUID id,
            @Schema(maxLength = 63) String name,
            @Schema(maxLength = 12) @Nullable String bankCode,
            @Nullable UUID institutionId,
            Instant createdAt,
            @Nullable Instant revokedAt) {
        static View from(ClientView client) {
            String bankCode = client.scope() instanceof Scope.Bank bank ? bank.bankCode() : null;
            UUID institutionId =
                    client.scope() instanceof Scope.Institution institution ? institution.institutionId() : null;
            return new View(
                    client.id().value(),
                    client.name(),
                    bankCode,
                    institutionId,
                    client.createdAt(),
                    client.revokedAt());
        }
    }
}
