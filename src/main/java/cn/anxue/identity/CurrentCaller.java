package cn.anxue.identity;

import cn.anxue.identity.session.SessionPrincipal;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the request being served. Read from the token or the session by the resources and handed to services as an argument. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private @Nullable Caller caller;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws ProblemException {@code UNAUTHENTICATED} where nobody is signed in */
    public Caller get() {
        if (caller == null) {
            caller = of(identity);
        }
        return caller;
    }

    /**
     * The caller of an identity that has been established already; asks nobody.
     *
     * @throws ProblemException {@code UNAUTHENTICATED} where it is nobody's
     */
    public static Caller of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof SessionPrincipal signedIn) {
            return signedIn.caller();
        }
        if (identity.getPrincipal() instanceof KnownToken token) {
            return token.caller();
        }
        throw new ProblemException(RequestProblem.UNAUTHENTICATED);
    }
}
