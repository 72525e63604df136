package cn.anxue.bank.web;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.instruction.InstructionResults.Result;
import cn.anxue.bank.instruction.PaymentStatuses;
import cn.anxue.bank.web.InstructionBody.ResultItem;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.web.JsonProblems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of results, as JSON or as pain.002. */
@ApplicationScoped
class ResultList {
    private final PaymentStatuses statuses;
    private final ObjectMapper json;

    ResultList(PaymentStatuses statuses, ObjectMapper json) {
        this.statuses = statuses;
        this.json = json;
    }

    /** @throws ProblemException where the body as a whole cannot be read */
    List<Result> read(@Nullable MediaType type, InputStream body) throws IOException {
        boolean xml = type != null && type.getSubtype().endsWith("xml");
        List<Result> results = xml ? statuses.read(body) : readJson(body);
        if (results.size() > InstructionBody.RESULTS_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, Map.of("max", InstructionBody.RESULTS_MAX));
        }
        return results;
    }

    private List<Result> readJson(InputStream body) throws IOException {
        List<@Nullable ResultItem> items;
        try {
            items = json.readValue(body, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e);
        }
        if (items == null) {
            throw new ProblemException(RequestProblem.REQUIRED);
        }
        Violations violations = new Violations();
        for (int i = 0; i < items.size(); i++) {
            check("/" + i, items.get(i), violations);
        }
        violations.throwIfAny();
        return items.stream().map(ResultItem::result).toList();
    }

    private static void check(String place, @Nullable ResultItem item, Violations violations) {
        if (item == null || item.id() == null) {
            violations.add(place + "/id", RequestProblem.REQUIRED);
            return;
        }
        if (item.outcome() == null) {
            violations.add(place + "/outcome", RequestProblem.REQUIRED);
        }
        if (item.outcome() == InstructionBody.Word.RETURNED) {
            violations.add(place + "/outcome", BankProblem.RETURN_NEEDS_LINE);
        }
        if (item.reason() != null && item.reason().length() > InstructionBody.REASON_MAX) {
            violations.add(place + "/reason", RequestProblem.TOO_LONG, Map.of("max", InstructionBody.REASON_MAX));
        }
    }
}
