package cn.anxue.fee.web.family;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The family that asks, and its forms, each done once. */
@ApplicationScoped
class Family {
    private final CurrentCaller caller;
    private final Once once;

    Family(CurrentCaller caller, Once once) {
        this.caller = caller;
        this.once = once;
    }

    Caller caller() {
        return caller.get();
    }

    String once(String form, @Nullable String key, Object content, Supplier<String> act) {
        return once.path(caller.get(), form, key, content, act);
    }
}
