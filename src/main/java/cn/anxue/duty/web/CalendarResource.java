package cn.anxue.duty.web;

import cn.anxue.duty.CalendarAddresses;
import cn.anxue.duty.ICalendar;
import cn.anxue.duty.WorkList;
import cn.anxue.identity.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A calendar of deadlines for programs that cannot sign in: whoever holds the address reads it. */
@Path("/calendar")
@DenyAll
public class CalendarResource {
    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final CalendarAddresses addresses;
    private final WorkList work;

    CalendarResource(CalendarAddresses addresses, WorkList work) {
        this.addresses = addresses;
        this.work = work;
    }

    @GET
    @Path("/{token}.ics")
    @PermitAll
    @Produces(CALENDAR)
    @Operation(hidden = true)
    public Response read(
            @RestPath @Size(max = 100) @Pattern(regexp = "^[A-Za-z0-9_-]*$") String token,
            @Context UriInfo uri,
            @HeaderParam("X-Forwarded-Proto") @Nullable String scheme) {
        Caller holder = addresses.read(token);
        return Response.ok(ICalendar.write(work.of(holder), work.today(), here(uri.getBaseUri(), scheme)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"anxue.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static String here(URI base, @Nullable String scheme) {
        String protocol = "https".equals(scheme) ? scheme : base.getScheme();
        return protocol + "://" + base.getAuthority();
    }
}
