package cn.anxue.cipher.web;

import cn.anxue.cipher.KeyReport;
import cn.anxue.cipher.Reencryption;
import cn.anxue.identity.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which keys personal data is encrypted with, for those who change them. */
@Path("/api/v1/keys")
@DenyAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class KeyResource {
    private final Reencryption reencryption;

    KeyResource(Reencryption reencryption) {
        this.reencryption = reencryption;
    }

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Operation(
            operationId = "reportKeys",
            summary = "Numbers of the keys in use, and how far the change to the current one is")
    public KeyReport report() {
        return reencryption.report();
    }
}
