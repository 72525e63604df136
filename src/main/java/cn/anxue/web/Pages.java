package cn.anxue.web;

import cn.anxue.calendar.WrittenDays;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.problem.Violation;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** How pages answer: never kept by anybody on the way, and in both languages. */
public final class Pages {
    public static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private static final int SEE_OTHER = 303;

    private Pages() {}

    public static Response show(TemplateInstance page) {
        return show(200, page);
    }

    public static Response show(int status, TemplateInstance page) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }

    /**
     * @param again the page with all that was typed and why it was refused, shown with the status of the refusal
     */
    public static Response answer(Supplier<Response> asked, Function<ProblemException, TemplateInstance> again) {
        try {
            return asked.get();
        } catch (RuntimeException failure) {
            return refused(FailureProblems.of(failure).orElseThrow(() -> failure), again);
        }
    }

    /** The page again, with the status of the refusal. */
    public static Response refused(ProblemException refused, Function<ProblemException, TemplateInstance> again) {
        return show(refused.kind().status(), again.apply(refused));
    }

    /** To another page of ours; the address is relative, since a proxy may know us by another name. */
    public static Response go(String path) {
        return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }

    /** @param cookie the header that sets it */
    public static Response go(String path, String cookie) {
        return Response.fromResponse(go(path))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .build();
    }

    /** What a problem says, in both languages, its days as people write them. */
    public static Text said(ProblemException problem) {
        return said(problem.violations().get(0));
    }

    static Text said(Violation violation) {
        Text text = violation.kind().text();
        return Text.of(
                WrittenDays.inChinese(text.in(Locale.CHINESE, violation.facts())),
                WrittenDays.inEnglish(text.in(Locale.ENGLISH, violation.facts())));
    }
}
