package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Puts a problem into words: JSON for programs, a page for people. */
@ApplicationScoped
public class ProblemWriter {
    static final String JSON = "application/problem+json";
    static final String HTML = "text/html;charset=UTF-8";

    /** A problem ready to send. */
    record Written(int status, String mediaType, String language, String body) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        static native TemplateInstance problem(ProblemAnswer problem, String language);

        private Templates() {}
    }

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    Written write(ProblemException problem, Audience audience) {
        ProblemAnswer answer = ProblemAnswer.of(problem, audience);
        String language = audience.locale().getLanguage();
        if (audience.html()) {
            String page = Templates.problem(answer, language).render();
            return new Written(answer.status(), HTML, language, page);
        }
        try {
            return new Written(answer.status(), JSON, language, json.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends a request that no resource is to see. */
    void refuse(RoutingContext context, ProblemKind kind, Map<String, ?> facts) {
        Written written = write(new ProblemException(kind, facts), Audience.of(context));
        HttpServerResponse response = context.response()
                .setStatusCode(written.status())
                .putHeader("Content-Type", written.mediaType())
                .putHeader("Content-Language", written.language());
        response.end(written.body());
    }
}
