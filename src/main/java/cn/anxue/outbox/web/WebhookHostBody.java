package cn.anxue.outbox.web;

import cn.anxue.outbox.AllowedHost;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the list of hosts. */
public final class WebhookHostBody {
    private WebhookHostBody() {}

    /** A private host that webhooks may reach from now on. */
    @Schema(name = "WebhookHostPermission")
    public record Permission(
            @NotNull @Size(min = 1, max = 253) @Schema(maxLength = 253, examples = "platform.gov.internal")
            String host,

            @NotNull @Size(max = 200) @Pattern(regexp = ".*\\S.*") @Schema(maxLength = 200, examples = "市级平台，内网")
            String reason) {}

    /** A listed host. */
    @Schema(name = "WebhookHost")
    public record View(UUID id, String host, String reason, Instant createdAt) {
        static View from(AllowedHost host) {
            return new View(host.id(), host.host(), host.reason(), host.createdAt());
        }
    }
}
