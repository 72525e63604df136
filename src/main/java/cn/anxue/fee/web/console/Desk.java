package cn.anxue.fee.web.console;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whose desk it is: the institution that is signed in. */
@ApplicationScoped
class Desk {
    private final CurrentCaller caller;
    private final Once once;
    private final Today today;

    Desk(CurrentCaller caller, Once once, Today today) {
        this.caller = caller;
        this.once = once;
        this.today = today;
    }

    Caller caller() {
        return caller.get();
    }

    LocalDate today() {
        return today.date();
    }

    /** @throws ProblemException {@code NOT_FOUND} for whoever acts for no institution */
    InstitutionId institution() {
        if (caller.get().scope() instanceof Scope.Institution own) {
            return new InstitutionId(own.institutionId());
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    /** Done once, however often the form is sent. */
    String once(String form, @Nullable String key, Object content, Supplier<String> act) {
        return once.path(caller.get(), form, key, content, act);
    }
}
