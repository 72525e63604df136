package cn.anxue.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whoever sits before a page, and what he asks for by its forms: each done once, or shown again as it was typed. */
@ApplicationScoped
public class Desk {
    private final CurrentCaller caller;
    private final Once once;
    private final Today today;

    Desk(CurrentCaller caller, Once once, Today today) {
        this.caller = caller;
        this.once = once;
        this.today = today;
    }

    /** @throws ProblemException {@code UNAUTHENTICATED} where nobody is signed in */
    public Caller caller() {
        return caller.get();
    }

    public LocalDate today() {
        return today.date();
    }

    /** @throws ProblemException {@code NOT_FOUND} for whoever acts for no institution */
    public InstitutionId institution() {
        if (caller.get().scope() instanceof Scope.Institution own) {
            return new InstitutionId(own.institutionId());
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }

    /**
     * Does what the form being served asks for, in one database transaction and once however often it is sent.
     *
     * @param act names the page to go on to
     * @param again the page with all that was typed and why not; asked after everything was undone
     */
    public Response act(Supplier<String> act, Function<ProblemException, TemplateInstance> again) {
        return Pages.answer(() -> Pages.go(once.path(caller.get().id(), SentForm.served(), act)), again);
    }

    /** @param next the page to go on to, whatever comes of the act */
    public Response act(String next, Runnable act, Function<ProblemException, TemplateInstance> again) {
        return act(
                () -> {
                    act.run();
                    return next;
                },
                again);
    }
}
