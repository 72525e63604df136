package cn.anxue.identity;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request being served. Read from the token by the resources and handed to services as an argument. */
@RequestScoped
public class CurrentCaller {
    /** @throws ProblemException {@code UNAUTHENTICATED} where nobody is signed in */
    public Caller get() {
        throw new ProblemException(RequestProblem.UNAUTHENTICATED);
    }
}
