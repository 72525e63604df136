package cn.anxue.enforcement.web;

import cn.anxue.enforcement.penalty.CauseKind;
import cn.anxue.enforcement.penalty.PenaltyState;
import cn.anxue.web.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the list of cases was asked for, as its address has it. */
public record PenaltyFilter(
        @Nullable PenaltyState state,
        @Nullable CauseKind cause,
        @Nullable String region,
        @Nullable UUID institution) {
    public List<Choice> states() {
        return PenaltySheet.states();
    }

    public List<Choice> causes() {
        return PenaltySheet.causes();
    }

    public boolean is(String value) {
        return state != null && state.name().equals(value)
                || cause != null && cause.name().equals(value);
    }

    /** For the address of the next page. */
    public String query() {
        StringBuilder query = new StringBuilder();
        add(query, "state", state);
        add(query, "cause", cause);
        add(query, "region", region);
        add(query, "institution", institution);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append(name).append('=').append(value).append('&');
        }
    }
}
