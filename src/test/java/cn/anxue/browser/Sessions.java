package cn.anxue.browser;

import cn.anxue.Tokens;
import cn.anxue.identity.session.Stage;
import io.quarkus.arc.Arc;

/** Sessions of actors who have given password and second factor; how they give them is tested where it is built. */
final class Sessions {
    private Sessions() {}

    /** The code in the cookie of a new session. */
    static String of(String actor) {
        var id = Tokens.caller(actor).id();
        return Arc.container()
                .instance(cn.anxue.identity.session.Sessions.class)
                .get()
                .open(id, Stage.OPEN, "127.0.0.1")
                .value();
    }
}
