package cn.anxue.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * What is wrong with the query of an address. The framework answers a value it cannot read as if the address did not
 * exist, which is right for its path alone.
 */
final class QueryProblems {
    private QueryProblems() {}

    /** Nothing where every value can be read, so that something else was not found. */
    static Optional<ProblemException> of(RoutingContext context) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null || request.getTarget() == null) {
            return Optional.empty();
        }
        for (Parameter parameter :
                request.getTarget().getLazyMethod().getMethod().getParameters()) {
            String name = name(parameter);
            List<String> values = name.isEmpty() ? List.of() : context.queryParam(name);
            if (!values.stream().allMatch(value -> isReadable(parameter.getType(), value))) {
                return Optional.of(new ProblemException(
                        RequestProblem.INVALID_VALUE,
                        "/" + name,
                        Map.of("reason", JsonProblems.expectation(parameter.getType()))));
            }
        }
        return Optional.empty();
    }

    private static String name(Parameter parameter) {
        QueryParam standard = parameter.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        RestQuery own = parameter.getAnnotation(RestQuery.class);
        if (own == null) {
            return "";
        }
        return own.value().isEmpty() ? parameter.getName() : own.value();
    }

    private static boolean isReadable(Class<?> type, String value) {
        try {
            return type.isEnum() ? isConstant(type, value) : read(type, value) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isConstant(Class<?> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
    }

    private static Object read(Class<?> type, String value) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(value);
        }
        if (type == UUID.class) {
            return UUID.fromString(value);
        }
        return type == LocalDate.class ? LocalDate.parse(value) : value;
    }
}
