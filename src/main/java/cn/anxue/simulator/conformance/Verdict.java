package cn.anxue.simulator.conformance;

import cn.anxue.problem.Text;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a case stands.
 *
 * @param words what was seen and what is still wrong
 */
public record Verdict(ConformanceCase of, State state, Text words) {
    /** How far it is. */
    public enum State {
        /** It was not begun. */
        NOT_BEGUN,
        /** Nothing has been seen that it could be judged by. */
        WAITING,
        /** Something was seen, and it was not it. */
        WRONG,
        /** The client did it right. */
        PASSED
    }

    static Verdict notBegun(ConformanceCase of) {
        return new Verdict(of, State.NOT_BEGUN, Text.of("尚未开始。", "Not begun."));
    }

    static Verdict passed(ConformanceCase of) {
        return new Verdict(of, State.PASSED, Text.of("通过。", "Passed."));
    }

    static Verdict waiting(ConformanceCase of, int seen) {
        return new Verdict(
                of,
                State.WAITING,
                Text.of(
                        "未见 " + of.call() + "；开始以来共见 " + seen + " 次调用。",
                        "No " + of.call() + " was seen; " + seen + " calls since it was begun."));
    }

    /** Says what the last call was answered; a problem says for itself what to do. */
    static Verdict wrong(ConformanceCase of, SeenCall last) {
        String code = last.text("code").isEmpty() ? "" : " " + last.text("code");
        String detail = detail(last);
        String answer = last.method() + " " + last.path() + " → " + last.status() + code + detail;
        return new Verdict(
                of,
                State.WRONG,
                Text.of("最近一次调用不符合要求：" + answer, "The last call was not what the case asks for: " + answer));
    }

    /** What the first of the problems says. */
    private static String why(JsonNode problems) {
        String said = problems.path(0).path("detail").asText();
        return said.isEmpty() ? "" : "：" + said;
    }

    private static String detail(SeenCall call) {
        if (!call.text("detail").isEmpty()) {
            return "：" + call.text("detail");
        }
        if (call.answer().path("items").isArray()) {
            return " " + call.each("outcome") + " " + call.each("code")
                    + why(call.answer().findPath("errors"));
        }
        String state = call.text("state").isEmpty() ? "" : " state " + call.text("state");
        return state + why(call.answer().path("problems"));
    }
}
