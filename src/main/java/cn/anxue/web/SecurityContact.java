package cn.anxue.web;

import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whom to tell of a weakness (RFC 9116): the operator's contact, where he has set one. */
@Path("/.well-known/security.txt")
@DenyAll
public class SecurityContact {
    private static final int VALID_DAYS = 90;

    private final Optional<String> contact;
    private final Today today;

    SecurityContact(@ConfigProperty(name = "anxue.security.contact") Optional<String> contact, Today today) {
        this.contact = contact;
        this.today = today;
    }

    @GET
    @PermitAll
    @Produces("text/plain;charset=UTF-8")
    @Operation(hidden = true)
    public String text() {
        String where = contact.orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return "Contact: " + where + "\nExpires: "
                + today.now().plus(VALID_DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS)
                + "\nPreferred-Languages: zh, en\n";
    }
}
