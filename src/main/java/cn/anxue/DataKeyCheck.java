package cn.anxue;

import cn.anxue.cipher.DataKeys;
import cn.anxue.cipher.KeysRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Before anything is written: with another key than before, the service would keep what nobody can read. */
@ApplicationScoped
public class DataKeyCheck {
    private final DataKeys keys;

    DataKeyCheck(DataKeys keys) {
        this.keys = keys;
    }

    void check(@Observes @Priority(2) StartupEvent start) throws StartRefused {
        try {
            keys.verify();
        } catch (KeysRefused e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }
}
