package cn.anxue.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the service runs on its own database, for trying it out: only then are there demo actors and passwords at /token. */
@ApplicationScoped
public class DemoMode {
    private final boolean on;

    public DemoMode(@ConfigProperty(name = "anxue.demo", defaultValue = "false") boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }
}
