package cn.anxue.identity.session;

import cn.anxue.identity.Caller;
import java.security.Principal;

/** Whoever is signed in by a session, for the framework. */
public record SessionPrincipal(Caller caller, Session session) implements Principal {
    @Override
    public String getName() {
        return caller.name();
    }
}
