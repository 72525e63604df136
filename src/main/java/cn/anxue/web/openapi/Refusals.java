package cn.anxue.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** How an operation may be refused: always a problem, whose code says which; the usual statuses are told one by one. */
final class Refusals {
    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            "400", "BadRequest",
            "401", "Unauthorized",
            "403", "Forbidden",
            "404", "NotFound",
            "429", "TooManyRequests",
            "default", "Refused"));

    private Refusals() {}

    static void add(Operation operation) {
        APIResponses responses = operation.getResponses();
        NAMES.forEach((status, name) -> {
            APIResponse told = responses.getAPIResponse(status);
            boolean untold = told == null ? isUsual(status, operation) : told.getContent() == null;
            if (untold) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
            }
        });
    }

    private static boolean isUsual(String status, Operation operation) {
        return switch (status) {
            case "400" -> operation.getRequestBody() != null;
            case "404" -> parameters(operation).stream().anyMatch(given -> given.getIn() == Parameter.In.PATH);
            case "429" -> true;
            default -> status.equals("default");
        };
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
