package cn.anxue.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionNaming;
import cn.anxue.institution.InstitutionProblem;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whoever sits before a page, and what he asks for by its forms: each done once, or shown again as it was typed. */
@ApplicationScoped
public class Desk {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CurrentCaller caller;
    private final Once once;
    private final Today today;
    private final InstitutionNaming naming;
    private final InstitutionRegister register;

    Desk(CurrentCaller caller, Once once, Today today, InstitutionNaming naming, InstitutionRegister register) {
        this.caller = caller;
        this.once = once;
        this.today = today;
        this.naming = naming;
        this.register = register;
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
     * The institution that somebody typed: by its whole name, its credit code, or its id; or chose of those that he was
     * offered for what he typed.
     *
     * @throws ProblemException where nothing was typed, where he sees none that is called so, and where he has to choose
     */
    public InstitutionId institution(String typed, String chosen, String field) {
        String text = Fields.needed(typed, field);
        return ID.matcher(text).matches()
                ? new InstitutionId(UUID.fromString(text))
                : naming.named(caller.get(), text, chosen, field).id();
    }

    /** What the form shows to choose from when it was refused: where he has to choose, or has chosen before. */
    public Offered offered(String typed, String chosen, ProblemException refused) {
        boolean choosing =
                refused.kind() == InstitutionProblem.SEVERAL_NAMED || refused.kind() == InstitutionProblem.MANY_NAMED;
        return choosing || !chosen.isBlank()
                ? new Offered(naming.found(caller.get(), typed).shown(), chosen)
                : Offered.NOTHING;
    }

    /** What to put in a field where an institution is to be typed: its credit code, for names may be alike; empty for none. */
    public String codeOf(@Nullable UUID institution) {
        return institution == null
                ? ""
                : register.get(caller.get(), new InstitutionId(institution))
                        .uscc()
                        .toString();
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
