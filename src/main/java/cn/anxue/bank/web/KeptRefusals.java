package cn.anxue.bank.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.web.ProblemMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Refusals of which something is kept all the same: they are answered, since what is thrown undoes all that was done. */
@ApplicationScoped
class KeptRefusals {
    private final ProblemMapper problems;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    KeptRefusals(ProblemMapper problems, CurrentVertxRequest request, ObjectMapper json) {
        this.problems = problems;
        this.request = request;
        this.json = json;
    }

    Response of(ProblemException refusal) {
        Response answer = problems.problem(refusal, request.getCurrent());
        try {
            return Response.fromResponse(answer)
                    .entity(json.readTree(String.valueOf(answer.getEntity())))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
