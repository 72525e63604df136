package cn.anxue.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A configured service begins without anybody in it: as long as it has no administrator, each start writes a code into its
 * log that sets one up. Whoever reads the log of the machine runs it anyway. The code ends after a day, by its use, and as
 * soon as there is an administrator, whichever node's code made him.
 */
@ApplicationScoped
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Actors actors;
    private final Invitations invitations;
    private final DemoMode demo;

    FirstAdministrator(Actors actors, Invitations invitations, DemoMode demo) {
        this.actors = actors;
        this.invitations = invitations;
        this.demo = demo;
    }

    /** After demo actors were disabled. */
    @Transactional
    void onStart(@Observes @Priority(200) StartupEvent event) {
        open().ifPresent(code -> LOG.warnf(
                "There is no administrator yet. Set up the first one at /sign-in/first within %d hours, with the code %s",
                LIFETIME.toHours(), code.value()));
    }

    /** A code, where one is needed. */
    @Transactional
    Optional<SecretCode> open() {
        if (demo.isOn() || actors.haveAdministrator()) {
            return Optional.empty();
        }
        return Optional.of(invitations.issue(null, LIFETIME).code());
    }
}
